package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A section of a template allows nothing, or one kind twice. */
public record TemplateKindsMissing() implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-kinds-missing";
    }

    @Override
    public String sentence() {
        return "Each section of a template allows at least one kind of entry, and names each kind once.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
