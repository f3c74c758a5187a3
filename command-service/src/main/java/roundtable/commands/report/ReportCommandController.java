package roundtable.commands.report;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.dispatch.CommandEdge;
import roundtable.kit.session.Visitor;

/** Commands to reports over HTTP. */
@RestController
final class ReportCommandController {
    private final CommandEdge edge;
    private final ReportTarget reports;

    ReportCommandController(CommandEdge edge, ReportTarget reports) {
        this.edge = edge;
        this.reports = reports;
    }

    @PostMapping(path = "/api/reports/{reportId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@PathVariable String reportId, @RequestBody byte[] body, Visitor visitor) {
        return edge.answer(reports, reportId, body, visitor);
    }
}
