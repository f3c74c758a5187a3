package roundtable.queries.report.dashboard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.access.Grant;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.report.ReportId;

/**
 * What of a conference's reports somebody is shown.
 *
 * @param all whether every report of it, also those that are added later
 * @param reports those, where not all
 * @param allFindings whether the findings of every report
 * @param findings the reports of which they see the findings, where not of all
 */
record DashboardReach(boolean all, Set<ReportId> reports, boolean allFindings, Set<ReportId> findings) {
    static DashboardReach of(Rights rights, Visitor visitor, ConferenceId conference) {
        List<Grant> own = rights.held(conference).stream()
                .filter(grant -> grant.person().equals(visitor.person()) && grant.report() != null)
                .toList();
        boolean all = rights.find(visitor, Right.READ, conference).isPresent();
        boolean allFindings =
                rights.find(visitor, Right.SEE_FINDINGS, conference).isPresent();
        return new DashboardReach(
                all,
                all ? Set.of() : reports(own, Right.READ),
                allFindings,
                allFindings ? Set.of() : reports(own, Right.SEE_FINDINGS));
    }

    private static Set<ReportId> reports(List<Grant> grants, Right right) {
        return grants.stream()
                .filter(grant -> right.isOf(grant.role()))
                .map(Grant::report)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean sees(ReportId report) {
        return all || reports.contains(report);
    }

    boolean seesFindings(ReportId report) {
        return allFindings || findings.contains(report);
    }

    /** Whether the findings of any report are counted for them. */
    boolean seesFindings() {
        return allFindings || !findings.isEmpty();
    }
}
