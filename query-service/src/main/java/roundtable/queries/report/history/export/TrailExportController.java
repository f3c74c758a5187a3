package roundtable.queries.report.history.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.history.AccessLog;
import roundtable.queries.report.history.Histories;
import roundtable.queries.report.history.WholeTrail;
import roundtable.queries.report.paper.PdfPrinter;
import roundtable.report.ReportId;

/** Hands out copies of trails. */
@RestController
final class TrailExportController {
    private static final String CSV = "trail.csv";
    private static final String LINES = "changes.jsonl";
    private static final String PDF = "trail.pdf";

    private final Histories histories;
    private final AccessLog access;
    private final PdfPrinter printer;
    private final Rights rights;

    TrailExportController(Histories histories, AccessLog access, PdfPrinter printer, Rights rights) {
        this.histories = histories;
        this.access = access;
        this.printer = printer;
        this.rights = rights;
    }

    /** The trail as a table for spreadsheets, oldest entry first. */
    @GetMapping("/api/reports/{id}/trail.csv")
    void csv(Visitor visitor, @PathVariable ReportId id, HttpServletResponse response) throws IOException {
        Actor reader = rights.require(visitor, Right.EXPORT, id);
        WholeTrail trail = taken(reader, id, CSV);
        send(response, headers(trail.report(), CSV, "text/csv;charset=UTF-8"), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            TrailCsv.write(trail, Audience.of(reader.role()), writer);
            writer.flush();
        });
    }

    /** The trail as lines of JSON, oldest entry first. */
    @GetMapping("/api/reports/{id}/changes.jsonl")
    void lines(Visitor visitor, @PathVariable ReportId id, HttpServletResponse response) throws IOException {
        Actor reader = rights.require(visitor, Right.EXPORT, id);
        WholeTrail trail = taken(reader, id, LINES);
        send(
                response,
                headers(trail.report(), LINES, "application/jsonl"),
                out -> TrailLines.write(trail, Audience.of(reader.role()), out));
    }

    /** The report and its history in brief, to read and to print. */
    @GetMapping("/api/reports/{id}/trail.pdf")
    ResponseEntity<byte[]> pdf(Visitor visitor, @PathVariable ReportId id) {
        Actor reader = rights.require(visitor, Right.EXPORT, id);
        WholeTrail trail = taken(reader, id, PDF);
        byte[] document = printer.print(() -> TrailDocument.of(trail, Audience.of(reader.role())));
        return ResponseEntity.ok()
                .headers(headers(trail.report(), PDF, MediaType.APPLICATION_PDF_VALUE))
                .body(document);
    }

    private WholeTrail taken(Actor reader, ReportId id, String form) {
        WholeTrail trail = histories.all(id);
        access.exported(reader, id, trail.report().version(), form);
        return trail;
    }

    private static HttpHeaders headers(ReportView report, String form, String type) {
        String file = "report-%s-v%d-%s".formatted(report.id().value(), report.version(), form);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build());
        headers.setCacheControl("no-store");
        return headers;
    }

    /** Writes its bytes as they come. */
    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** What fails before the first bytes are out is refused as everything is; after that the connection breaks off. */
    private static void send(HttpServletResponse response, HttpHeaders headers, Body body) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            body.write(response.getOutputStream());
        } catch (IOException | UncheckedIOException gone) {
            throw new AsyncRequestNotUsableException("The client went away.");
        } catch (RuntimeException failed) {
            if (response.isCommitted()) {
                throw new IllegalStateException("A copy of a trail broke off.", failed);
            }
            response.reset();
            throw failed;
        }
    }
}
