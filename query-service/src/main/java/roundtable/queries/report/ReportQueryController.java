package roundtable.queries.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** Shows reports. */
@RestController
final class ReportQueryController {
    private final LiveReports reports;
    private final Visits visits;
    private final Rights rights;
    private final long patienceMillis;

    /** @param patienceMillis how long a version that is waited for may take */
    ReportQueryController(LiveReports reports, Visits visits, Rights rights, long patienceMillis) {
        this.reports = reports;
        this.visits = visits;
        this.rights = rights;
        this.patienceMillis = patienceMillis;
    }

    /**
     * A report.
     *
     * @param atLeast the version that it must have reached; waited for
     * @param rebuilt for diagnosis: folds every event anew instead of showing the view at hand; slow on long reports
     */
    @GetMapping("/api/reports/{id}")
    ResponseEntity<ReportView> report(
            Visitor visitor,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "-1") long atLeast,
            @RequestParam(defaultValue = "false") boolean rebuilt)
            throws InterruptedException {
        Actor reader = rights.require(visitor, Right.READ, id);
        ReportView view = viewAtLeast(id, atLeast);
        if (rebuilt) {
            ReportView anew = reports.rebuild(id);
            view = anew == null ? view : anew;
        }
        visits.visited(reader, id, view.version());
        Audience audience = Audience.of(reader.role());
        return ResponseEntity.ok()
                .eTag("\"" + view.version() + "-" + audience.name().toLowerCase(Locale.ROOT) + "\"")
                .header("Cache-Control", "no-store")
                .body(view.seenBy(audience));
    }

    /**
     * What looks like a participant's name or affiliation in a report.
     *
     * @param item an item of it; all of them where none is named
     */
    @GetMapping("/api/reports/{id}/findings")
    ResponseEntity<FindingsView> findings(
            Visitor visitor, @PathVariable ReportId id, @RequestParam(required = false) @Nullable ItemId item)
            throws InterruptedException {
        rights.require(visitor, Right.SEE_FINDINGS, id);
        FindingsView findings = reports.with(id, -1, report -> {
            if (!report.exists()) {
                throw new RefusedException(QueryRefusal.REPORT_UNKNOWN);
            }
            return report.findings(item);
        });
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(findings);
    }

    private ReportView viewAtLeast(ReportId id, long atLeast) throws InterruptedException {
        return reports.with(id, atLeast, report -> {
            boolean there = report.await(atLeast, patienceMillis);
            if (!report.exists()) {
                throw new RefusedException(QueryRefusal.REPORT_UNKNOWN);
            }
            if (!there) {
                throw new RefusedException(QueryRefusal.NOT_THERE_YET);
            }
            return report.view();
        });
    }
}
