package roundtable.queries.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.copies.Copies;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** The proof of one report's trail. */
@RestController
final class ProofController {
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final Copies copies;
    private final Rights rights;
    private final Clock clock;

    ProofController(Journal journal, Checkpoints checkpoints, Copies copies, Rights rights, Clock clock) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.copies = copies;
        this.rights = rights;
        this.clock = clock;
    }

    /** Checks the stored chain of a report, all of it. */
    @GetMapping("/api/reports/{id}/chain")
    ResponseEntity<ChainView> chain(Visitor visitor, @PathVariable ReportId id) {
        rights.require(visitor, Right.PROVE, id);
        ChainView view = ChainCheck.of(id.toString(), journal, checkpoints, clock)
                .orElseThrow(() -> new RefusedException(AuditRefusal.REPORT_UNKNOWN));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(view);
    }

    /** The trail of a report as a file that can be verified without this installation; sealed texts stay sealed. */
    @GetMapping("/api/reports/{id}/trail.jsonl")
    void trail(Visitor visitor, @PathVariable ReportId id, HttpServletResponse response) throws IOException {
        Actor reader = rights.require(visitor, Right.EXPORT, id);
        TrailFile file = TrailFile.of(id.toString(), journal, checkpoints)
                .orElseThrow(() -> new RefusedException(AuditRefusal.REPORT_UNKNOWN));
        copies.exported(reader, id, file.version(), "trail.jsonl");
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trail-" + id.value() + ".jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        response.flushBuffer();
        file.writeTo(response.getOutputStream());
    }
}
