package roundtable.report.refusal;

import java.util.List;
import roundtable.refusal.RefusalKind;

/**
 * A report is submitted when all of its sections are final.
 *
 * @param titles of the sections that are not
 */
public record SectionsOpen(List<String> titles) implements ReportRefusal {
    @Override
    public String code() {
        return "sections-open";
    }

    @Override
    public String sentence() {
        return "These sections are not final yet: " + String.join(", ", titles) + ". Finalise them first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
