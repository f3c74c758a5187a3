package roundtable.queries.report;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Shows reports. */
@RestController
final class ReportQueryController {
    private final LiveReports reports;
    private final long patienceMillis;

    /** @param patienceMillis how long a version that is waited for may take */
    ReportQueryController(LiveReports reports, long patienceMillis) {
        this.reports = reports;
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
            Actor reader,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "-1") long atLeast,
            @RequestParam(defaultValue = "false") boolean rebuilt)
            throws InterruptedException {
        ReportView view = viewAtLeast(id, atLeast);
        if (rebuilt) {
            ReportView anew = reports.rebuild(id);
            view = anew == null ? view : anew;
        }
        return ResponseEntity.ok()
                .eTag("\"" + view.version() + "\"")
                .header("Cache-Control", "private, no-cache")
                .body(view);
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
