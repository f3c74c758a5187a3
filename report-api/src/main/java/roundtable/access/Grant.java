package roundtable.access;

import org.jspecify.annotations.Nullable;
import roundtable.report.ReportId;

/**
 * A role that somebody holds.
 *
 * @param report the one report on which they hold it; null where they hold it on all that its stream is about
 */
public record Grant(PersonId person, Role role, @Nullable ReportId report) {
    /** Whether it counts on that report. */
    public boolean covers(ReportId other) {
        return report == null || report.equals(other);
    }
}
