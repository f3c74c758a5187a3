package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/**
 * A template offers more tags than anybody can choose from.
 *
 * @param most tags of all sets together
 */
public record TemplateTagCount(int most) implements ConferenceRefusal {
    @Override
    public String code() {
        return "template-tag-count";
    }

    @Override
    public String sentence() {
        return "A template has " + most + " tags at most, in all its sets together.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
