package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/**
 * A template without sections, or with too many.
 *
 * @param most sections of a template
 */
public record TemplateSectionCount(int most) implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-section-count";
    }

    @Override
    public String sentence() {
        return "A template has 1 to " + most + " sections.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
