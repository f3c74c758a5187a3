package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * A free tag is blank or too long.
 *
 * @param most UTF-16 units of a free tag
 */
public record FreeTagMalformed(int most) implements ReportRefusal {
    @Override
    public String code() {
        return "tag-malformed";
    }

    @Override
    public String sentence() {
        return "A tag has 1 to " + most + " characters.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
