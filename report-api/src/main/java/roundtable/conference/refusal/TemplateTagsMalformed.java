package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A set of tags lacks something, or two of them can't be told apart. */
public record TemplateTagsMalformed() implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-tags-malformed";
    }

    @Override
    public String sentence() {
        return "Each set of tags has a key of its own, a title and one tag at least. The key is made of 1 to 12 small letters, digits or hyphens, and “free” is taken. Each tag has a value that no other of its set has.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
