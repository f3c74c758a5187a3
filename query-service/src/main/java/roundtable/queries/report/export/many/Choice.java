package roundtable.queries.report.export.many;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.kit.access.Rights;
import roundtable.kit.access.Scopes;
import roundtable.kit.session.Visitor;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Finds the reports that a copy is to hold. */
final class Choice {
    private final Rights rights;
    private final Scopes scopes;

    Choice(Rights rights, Scopes scopes) {
        this.rights = rights;
        this.scopes = scopes;
    }

    /**
     * Those that were chosen, or all that the visitor may take along, in the order of the roundtables.
     *
     * @throws RefusedException {@code copy-of-nothing}, {@code copy-report-unknown}
     */
    List<ReportId> of(Visitor visitor, ConferenceNow conference, @Nullable List<ReportId> chosen) {
        List<ReportId> open = conference.roundtables().stream()
                .map(Roundtable::reportId)
                .filter(report -> isOpen(visitor, conference.id(), report))
                .toList();
        if (chosen != null && !Set.copyOf(open).containsAll(chosen)) {
            throw new RefusedException(CopyRefusal.REPORT_UNKNOWN);
        }
        List<ReportId> which = chosen == null
                ? open
                : open.stream().filter(Set.copyOf(chosen)::contains).toList();
        if (which.isEmpty()) {
            throw new RefusedException(CopyRefusal.OF_NOTHING);
        }
        return which;
    }

    private boolean isOpen(Visitor visitor, ConferenceId conference, ReportId report) {
        return scopes.conferenceOf(report).filter(conference::equals).isPresent()
                && rights.find(visitor, Right.EXPORT, report).isPresent();
    }
}
