package roundtable.report.refusal;

import java.util.List;
import roundtable.refusal.RefusalKind;

/** No section is final while a quote in it waits for approval.
 *
 * @param quotes their first words
 */
public record ApprovalsPending(List<String> quotes) implements ReportRefusal {
    @Override
    public String code() {
        return "approvals-pending";
    }

    @Override
    public String sentence() {
        return "These quotes wait for approval: " + String.join(", ", quotes)
                + ". Approve them or mark them anonymous first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
