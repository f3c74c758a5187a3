package roundtable.queries.report.dashboard;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;

/** Shows dashboards to who doesn't follow them. */
@RestController
final class DashboardController {
    private final DashboardTopics dashboards;
    private final Rights rights;
    private final long patienceMillis;

    /** @param patienceMillis how long reports may take to be counted that nobody has looked at yet */
    DashboardController(DashboardTopics dashboards, Rights rights, long patienceMillis) {
        this.dashboards = dashboards;
        this.rights = rights;
        this.patienceMillis = patienceMillis;
    }

    /** A conference's roundtables in figures, as on the topic {@code dashboard}. */
    @GetMapping("/api/conferences/{id}/dashboard")
    ResponseEntity<DashboardView> dashboard(Visitor visitor, @PathVariable ConferenceId id)
            throws InterruptedException {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        DashboardView view = dashboards
                .view(visitor, id, patienceMillis)
                .orElseThrow(() -> new RefusedException(new ConferenceUnknown()));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(view);
    }
}
