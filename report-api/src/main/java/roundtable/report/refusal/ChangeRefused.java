package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * A change that does not fit the text that it claims to be made on.
 *
 * @param code as {@link roundtable.text.MalformedChangeException} gives it
 */
public record ChangeRefused(String code, String sentence) implements ReportRefusal {
    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
