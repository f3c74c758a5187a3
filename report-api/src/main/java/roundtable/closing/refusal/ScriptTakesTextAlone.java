package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** A script is never final or submitted, and has neither quotes nor tags. */
public record ScriptTakesTextAlone() implements ClosingRefusal {
    @Override
    public String code() {
        return "script-takes-text-alone";
    }

    @Override
    public String sentence() {
        return "The running order of the closing session takes headings and text, nothing else.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
