package roundtable.queries.report.export;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.kit.access.Rights;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.queries.copies.Copies;
import roundtable.queries.report.Audience;
import roundtable.queries.report.paper.PdfPrinter;
import roundtable.report.ReportId;

/** Hands out copies of one report. */
@RestController
final class CopyController {
    private static final String REPORT = "report.";
    private static final String BOARD = "board.";
    private static final String MARKDOWN = "md";
    private static final String JSON = "json";
    private static final String DOCX = "docx";
    private static final String PDF = "pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReportCopies reports;
    private final Copies copies;
    private final PdfPrinter printer;
    private final Rights rights;

    CopyController(ReportCopies reports, Copies copies, PdfPrinter printer, Rights rights) {
        this.reports = reports;
        this.copies = copies;
        this.printer = printer;
        this.rights = rights;
    }

    /** The report as Markdown that the import reads back. */
    @GetMapping("/api/reports/{id}/report.md")
    ResponseEntity<byte[]> markdown(Visitor visitor, @PathVariable ReportId id) {
        return taken(
                visitor,
                id,
                MARKDOWN,
                "text/markdown;charset=UTF-8",
                copy -> Markdown.of(copy).getBytes(StandardCharsets.UTF_8));
    }

    /** The report as JSON, as docs/report.schema.json describes it. */
    @GetMapping("/api/reports/{id}/report.json")
    ResponseEntity<byte[]> json(Visitor visitor, @PathVariable ReportId id) {
        return taken(visitor, id, JSON, "application/json", WireJson.mapper()::writeValueAsBytes);
    }

    /** The report as a document for Word and LibreOffice. */
    @GetMapping("/api/reports/{id}/report.docx")
    ResponseEntity<byte[]> docx(Visitor visitor, @PathVariable ReportId id) {
        return taken(visitor, id, DOCX, WORD, WordDocument::of);
    }

    /** The report to read and to print. */
    @GetMapping("/api/reports/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(Visitor visitor, @PathVariable ReportId id) {
        return taken(visitor, id, PDF, "application/pdf", copy -> printer.print(() -> PaperCopy.of(copy)));
    }

    /** It is made first: nobody is said to have taken what could not be made. A board's copy is told in the trails of its points. */
    private ResponseEntity<byte[]> taken(
            Visitor visitor, ReportId id, String form, String type, Function<ReportCopy, byte[]> maker) {
        Actor reader = rights.require(visitor, Right.EXPORT, id);
        ReportCopies.Taken taken = reports.of(id, Audience.of(reader.role()));
        ReportCopy copy = taken.copy();
        byte[] made = maker.apply(copy);
        copies.exported(reader, id, copy.version(), REPORT + form);
        taken.pinned().forEach((report, version) -> copies.exported(reader, report, version, BOARD + form));
        return ResponseEntity.ok().headers(headers(copy, form, type)).body(made);
    }

    private static HttpHeaders headers(ReportCopy copy, String form, String type) {
        String file = "report-%s-v%d.%s".formatted(copy.reportId().value(), copy.version(), form);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(file).build());
        headers.setCacheControl("no-store");
        return headers;
    }
}
