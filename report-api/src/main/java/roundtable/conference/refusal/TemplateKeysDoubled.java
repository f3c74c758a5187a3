package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** Two sections of a template have the same key. */
public record TemplateKeysDoubled() implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-keys-doubled";
    }

    @Override
    public String sentence() {
        return "Two sections of the template have the same key. Each needs one of its own.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
