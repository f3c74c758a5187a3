package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A template and each of its sections need a name. */
public record TemplateNameless() implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-nameless";
    }

    @Override
    public String sentence() {
        return "Give the template a name, and each of its sections a title.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
