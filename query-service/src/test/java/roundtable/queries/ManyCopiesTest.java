package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.paper.PdfPrinter;
import roundtable.queries.report.paper.Sheet;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.QuoteMarkedAnonymous;
import roundtable.report.event.ReportSubmitted;
import tools.jackson.databind.JsonNode;

/** Copies of several reports over HTTP. */
@Timeout(240)
final class ManyCopiesTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE =
            new RunningService(DATABASE, Map.of("roundtable.rates.exports-person", "1000/s burst 1000"));
    private static final ItemId A = new ItemId("a");
    private static final ItemId Q = new ItemId("q");

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    /** Whoever has a role at the whole installation, at a conference of the test's own. */
    private static ManyCopies somebody(String conference, String... codes) {
        ManyCopies.open(SERVICE, conference, codes);
        return new ManyCopies(SERVICE, conference, SERVICE.cookie("Rea " + conference, "reader"));
    }

    private static TestStream write(String conference, String code, Object... events) {
        TestStream report = SERVICE.stream("report:" + ManyCopies.reportOf(conference, code));
        report.skip(1);
        report.append(events);
        return report;
    }

    private static String code(HttpResponse<byte[]> answer) {
        return WireJson.tree(ManyCopies.text(answer)).path("code").asString();
    }

    private static String words(PDDocument document, int page) throws Exception {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        return one.getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void thePdfHasAPageForTheConferenceThenEachReportInItsOrder() throws Exception {
        ManyCopies rea = somebody("paper", "1.2", "1.1", "-unopened");
        write("paper", "1.2", new BulletAdded(A, "summary", null, "Second first"), new ReportSubmitted());
        write("paper", "1.1", new BulletAdded(A, "summary", null, "word ".repeat(1_500)));
        try (PDDocument document = Loader.loadPDF(rea.taken("{\"form\":\"pdf\"}"))) {
            String cover = words(document, 1);
            assertThat(cover)
                    .contains("Forum", "Quito", "4 May 2026 \u2013 6 May 2026", "2 reports, as of")
                    .containsSubsequence("1.2 About 1.2", "Submitted", "2", "1.1 About 1.1", "Draft", "1")
                    .doesNotContain("unopened");
            assertThat(words(document, 2)).contains("Second first", "1.2: Submitted, version 2 of", "Page 1 of 1");
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int page = 3; page <= document.getNumberOfPages(); page++) {
                assertThat(words(document, page))
                        .contains(
                                "1.1: Draft, version 1 of",
                                "Page " + (page - 2) + " of " + (document.getNumberOfPages() - 2));
            }
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            List<String> outline = new ArrayList<>();
            catalog.getDocumentOutline().children().forEach(entry -> outline.add(entry.getTitle()));
            assertThat(outline).containsSubsequence("Forum", "1.2 About 1.2", "1.1 About 1.1");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Forum");
        }
    }

    @Test
    void theDocxHasAFootForEachReport() throws Exception {
        ManyCopies rea = somebody("word", "1.1", "1.2");
        write("word", "1.1", new BulletAdded(A, "summary", null, "One"));
        write("word", "1.2", new BulletAdded(A, "summary", null, "Two"), new ReportSubmitted());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(rea.taken("{\"form\":\"docx\"}")))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(paragraphs)
                    .containsSubsequence("Forum", "1.1 About 1.1", "One", "1.2 About 1.2", "Two")
                    .anyMatch(line -> line.startsWith("1.2 About 1.2 (Submitted, version 2 of "));
            String xml = document.getDocument().xmlText();
            assertThat(xml.split("<w:sectPr")).hasSize(4);
            assertThat(xml.split("<w:footerReference")).hasSize(4);
            assertThat(document.getFooterList())
                    .extracting(foot -> foot.getParagraphs().getFirst().getText())
                    .satisfiesExactlyInAnyOrder(
                            foot -> assertThat(foot).startsWith("2 reports, as of "),
                            foot -> assertThat(foot).startsWith("1.1: Draft, version 1 of "),
                            foot -> assertThat(foot).startsWith("1.2: Submitted, version 2 of "));
        }
    }

    @Test
    void theDocxNumbersTheSectionsOfEachReportFromOne() throws Exception {
        ManyCopies rea = somebody("numbers", "1.1", "1.2");
        write("numbers", "1.1", new BulletAdded(A, "summary", null, "One"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(rea.taken("{\"form\":\"docx\"}")))) {
            Map<BigInteger, List<String>> numbered = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .collect(Collectors.groupingBy(
                            XWPFParagraph::getNumID,
                            TreeMap::new,
                            Collectors.mapping(XWPFParagraph::getText, Collectors.toList())));
            assertThat(numbered.remove(BigInteger.ZERO)).as("without a number").containsExactly("Reports");
            assertThat(numbered).hasSize(2);
            assertThat(Set.copyOf(numbered.values())).as("the same sections").hasSize(1);
            numbered.keySet()
                    .forEach(id -> assertThat(document.getNumbering()
                                    .getNum(id)
                                    .getCTNum()
                                    .getLvlOverrideArray(0)
                                    .getStartOverride()
                                    .getVal())
                            .isEqualTo(BigInteger.ONE));
        }
    }

    @Test
    void theJsonIsAsThePublishedSchemaSays() throws Exception {
        ManyCopies rea = somebody("json", "1.1", "1.2");
        write("json", "1.1", new BulletAdded(A, "summary", null, "One"));
        String json = new String(rea.taken("{\"form\":\"json\"}"), StandardCharsets.UTF_8);
        JsonNode whole = WireJson.tree(json);
        assertThat(whole.at("/conference/name").asString()).isEqualTo("Forum");
        assertThat(whole.at("/conference/from").asString()).isEqualTo("2026-05-04");
        assertThat(whole.at("/reports/0/sections/0/items/0/text").asString()).isEqualTo("One");
        assertThat(whole.path("reports").size()).isEqualTo(2);
        String place = "https://roundtable.example/docs/";
        Map<String, String> published = Map.of(
                place + "conference.schema.json", Files.readString(Path.of("../docs/conference.schema.json")),
                place + "report.schema.json", Files.readString(Path.of("../docs/report.schema.json")));
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(published))
                .getSchema(SchemaLocation.of(place + "conference.schema.json"));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"version\":1", "\"version\":-1"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replace("\"place\":\"Quito\"", "\"place\":3"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theMarkdownIsAFileForEachReportByItsCode() throws Exception {
        ManyCopies rea = somebody("zip", "1.1", "A/..\\b", "a_.._b");
        write("zip", "1.1", new BulletAdded(A, "summary", null, "One"));
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(rea.taken("{\"form\":\"md\"}")))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.keySet())
                .containsExactly("roundtable-1.1.md", "roundtable-A_.._b.md", "roundtable-a_.._b-zipa_.._b.md");
        assertThat(files.get("roundtable-1.1.md"))
                .startsWith("<!-- roundtable-report/1 -->")
                .contains("- One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "json", "docx", "pdf"})
    void onlyTheChosenAreInItAndEachTrailSaysSo(String form) throws Exception {
        String conference = "chosen-" + form;
        ManyCopies rea = somebody(conference, "1.1", "1.2", "1.3");
        String wish = "{\"form\":\"" + form + "\",\"reports\":[\"" + conference + "1.3\",\"" + conference + "1.1\"]}";
        String id = rea.ready(wish);
        assertThat(exported(conference + "1.1").size()).as("nobody has it yet").isZero();

        assertThat(rea.file(id).statusCode()).isEqualTo(200);
        for (String code : List.of("1.1", "1.3")) {
            JsonNode entries = exported(conference + code);
            assertThat(entries.size()).isEqualTo(1);
            assertThat(entries.get(0).path("note").asString()).isEqualTo("conference." + form);
            assertThat(entries.get(0).path("role").asString()).isEqualTo("reader");
            assertThat(entries.get(0).path("version").asInt()).isZero();
        }
        assertThat(exported(conference + "1.2").size()).isZero();
        assertThat(rea.await(id, "fetched").path("reports").size()).isEqualTo(2);
    }

    private static JsonNode exported(String report) throws Exception {
        return WireJson.tree(SERVICE.get("/api/reports/" + report + "/trail?kind=exported")
                        .body())
                .path("entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "docx", "pdf"})
    void onlyApprovedNamesAndNothingForgotten(String form) throws Exception {
        String conference = "names-" + form;
        ManyCopies.open(SERVICE, conference, "1.1");
        ManyCopies sara = new ManyCopies(SERVICE, conference, SERVICE.cookie("Sara " + conference, "rapporteur"));
        AttributionRequest asked = new AttributionRequest("Amina Diallo", "Ministry", "by phone");
        TestStream report = write(
                conference,
                "1.1",
                new QuoteAdded(Q, "quotes", null, "Never again"),
                new AttributionRequested(Q, 1, asked),
                new BulletAdded(A, "summary", null, "Zanzibar"),
                new ItemRedacted(A, RedactionReason.SAID_IN_CONFIDENCE));
        assertThat(said(form, sara.taken("{\"form\":\"" + form + "\"}")))
                .contains("Never again")
                .doesNotContain("Diallo", "Zanzibar");
        report.append(
                new AttributionApproved(Q, 1, asked, new Approval("Her office", "by mail", LocalDate.of(2026, 5, 22))));
        assertThat(said(form, sara.taken("{\"form\":\"" + form + "\"}")))
                .contains("Diallo")
                .doesNotContain("Her office", "by phone");
    }

    private static String said(String form, byte[] file) throws Exception {
        return switch (form) {
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    yield document.getDocument().xmlText();
                }
            }
            default -> new String(file, StandardCharsets.UTF_8);
        };
    }

    @Test
    void aFileIsHandedOutOnceToWhoAskedAlone() throws Exception {
        ManyCopies rea = somebody("once", "1.1");
        ManyCopies omar = new ManyCopies(SERVICE, "once", SERVICE.cookie("Omar once", "organiser"));
        ManyCopies stranger = new ManyCopies(SERVICE, "once", SERVICE.cookie(new PersonId("stranger")));
        String id = rea.ready("{\"form\":\"md\"}");

        assertThat(omar.list().size()).isZero();
        assertThat(code(omar.file(id))).isEqualTo("copy-unknown");
        assertThat(omar.remove(id)).isEqualTo(404);
        assertThat(stranger.file(id).statusCode()).isEqualTo(404);
        assertThat(code(stranger.file(id))).isEqualTo("conference-unknown");
        assertThat(code(stranger.ask("{\"form\":\"md\"}"))).isEqualTo("conference-unknown");
        assertThat(stranger.remove(id)).isEqualTo(404);
        assertThat(exported("once1.1").size()).isZero();

        assertThat(rea.file(id).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> again = rea.file(id);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(code(again)).isEqualTo("copy-gone");
        assertThat(exported("once1.1").size()).isEqualTo(1);
    }

    @Test
    void whoMayReadOneReportGetsThatOneAndLosesItWithTheirRole() throws Exception {
        ManyCopies.open(SERVICE, "part", "1.1", "1.2");
        PersonId pia = new PersonId("pia");
        TestStream conference = SERVICE.stream("conference:part");
        conference.skip(3);
        conference.append(new RoleGranted(pia, Role.NOTE_TAKER, new ReportId("part1.1")));
        ManyCopies part = new ManyCopies(SERVICE, "part", SERVICE.cookie(pia));

        assertThat(code(part.ask("{\"form\":\"json\",\"reports\":[\"part1.2\"]}")))
                .isEqualTo("copy-report-unknown");
        assertThat(code(part.ask("{\"form\":\"json\",\"reports\":[\"nowhere\"]}")))
                .isEqualTo("copy-report-unknown");
        String json = new String(part.taken("{\"form\":\"json\"}"), StandardCharsets.UTF_8);
        assertThat(json).contains("part1.1").doesNotContain("part1.2");

        String id = part.ready("{\"form\":\"json\"}");
        conference.append(
                new RoleGranted(pia, Role.READER, new ReportId("part1.2")),
                new RoleRevoked(pia, Role.NOTE_TAKER, new ReportId("part1.1")));
        assertThat(code(part.file(id))).isEqualTo("copy-gone");
        assertThat(part.await(id, "lost").path("code").asString()).isEqualTo("role-changed");
        assertThat(exported("part1.1").size()).as("the first copy alone").isEqualTo(1);
    }

    @Test
    void copiesOfNothingAndOfReportsThatAreNotThereAreRefused() throws Exception {
        ManyCopies nothing = somebody("nothing", "-1.1");
        assertThat(code(nothing.ask("{\"form\":\"pdf\"}"))).isEqualTo("copy-of-nothing");
        ManyCopies rea = somebody("some", "1.1", "-1.2");
        assertThat(code(rea.ask("{\"form\":\"pdf\",\"reports\":[]}"))).isEqualTo("copy-of-nothing");
        assertThat(code(rea.ask("{\"form\":\"pdf\",\"reports\":[\"some1.1\",\"some_1.2\"]}")))
                .isEqualTo("copy-report-unknown");
        assertThat(rea.ask("{\"form\":\"odt\"}").statusCode()).isEqualTo(400);
        assertThat(rea.ask("{\"form\":\"pdf\",\"reports\":[null]}").statusCode())
                .isEqualTo(400);
        assertThat(rea.ask("{}").statusCode()).isEqualTo(400);
        assertThat(rea.list().size()).isZero();
        ManyCopies nowhere = new ManyCopies(SERVICE, "nowhere", SERVICE.cookie("Rea some", "reader"));
        assertThat(code(nowhere.ask("{\"form\":\"pdf\"}"))).isEqualTo("conference-unknown");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsForgottenIsInNoFileThatIsHandedOut(boolean redacted) throws Exception {
        String conference = "forget-" + redacted;
        ManyCopies rea = somebody(conference, "1.1", "1.2");
        AttributionRequest asked = new AttributionRequest("Amina Diallo", "Ministry", "by phone");
        TestStream report = write(
                conference,
                "1.2",
                new BulletAdded(A, "summary", null, "Zanzibar"),
                new QuoteAdded(Q, "quotes", null, "Never again"),
                new AttributionRequested(Q, 1, asked));
        String kept = rea.ready("{\"form\":\"md\",\"reports\":[\"" + conference + "1.1\"]}");
        String dropped = rea.ready("{\"form\":\"md\"}");
        report.append(new BulletAdded(new ItemId("b"), "summary", null, "More"));
        report.append(redacted ? new ItemRedacted(A, RedactionReason.OTHER) : new QuoteMarkedAnonymous(Q, 1));

        JsonNode lost = rea.await(dropped, "lost");
        assertThat(lost.path("code").asString()).isEqualTo("forgotten");
        assertThat(lost.path("sentence").asString()).contains("redacted or a name withdrawn");
        assertThat(code(rea.file(dropped))).isEqualTo("copy-gone");
        assertThat(rea.file(kept).statusCode()).isEqualTo(200);
        assertThat(exported(conference + "1.2").size()).isZero();
    }

    /** Keeps the one press busy, so that nothing is printed until it is given free. */
    private static final class BusyPress implements AutoCloseable {
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final CompletableFuture<byte[]> printed;

        BusyPress(RunningService service) throws InterruptedException {
            printed = CompletableFuture.supplyAsync(
                    () -> service.bean(PdfPrinter.class).print(this::sheet));
            held.await();
        }

        private Sheet sheet() {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Sheet("", "", "");
        }

        void free() {
            free.countDown();
            assertThat(printed.join()).isNotEmpty();
        }

        @Override
        public void close() {
            free();
        }
    }

    @Test
    void whatIsCalledOffIsNotMadeAndNobodyHasTooManyAtOnce() throws Exception {
        ManyCopies rea = somebody("cancel", "1.1", "1.2");
        List<String> asked = new ArrayList<>();
        try (BusyPress press = new BusyPress(SERVICE)) {
            assertThat(press).isNotNull();
            for (int i = 0; i < 3; i++) {
                asked.add(WireJson.tree(ManyCopies.text(rea.ask("{\"form\":\"pdf\"}")))
                        .path("id")
                        .asString());
            }
            assertThat(rea.await(asked.get(0), "making").path("done").asInt()).isZero();
            assertThat(rea.await(asked.get(1), "waiting").path("of").asInt()).isEqualTo(2);
            assertThat(code(rea.ask("{\"form\":\"pdf\"}"))).isEqualTo("copies-too-many");
            assertThat(code(rea.file(asked.get(0)))).isEqualTo("copy-not-ready");
            assertThat(rea.remove(asked.get(0))).isEqualTo(204);
            assertThat(rea.remove(asked.get(1))).isEqualTo(204);
            assertThat(rea.remove(asked.get(1))).isEqualTo(404);
        }
        rea.await(asked.get(2), "ready");
        assertThat(rea.list().size()).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThat(code(rea.file(asked.get(i)))).isEqualTo("copy-unknown");
        }
        assertThat(rea.remove(asked.get(2))).isEqualTo(204);
        assertThat(code(rea.file(asked.get(2)))).isEqualTo("copy-unknown");
    }

    @Test
    void whatWasForgottenWhileItWasMadeIsLost() throws Exception {
        ManyCopies rea = somebody("making", "1.1");
        TestStream report = write("making", "1.1", new BulletAdded(A, "summary", null, "Zanzibar"));
        String id;
        try (BusyPress press = new BusyPress(SERVICE)) {
            assertThat(press).isNotNull();
            id = WireJson.tree(ManyCopies.text(rea.ask("{\"form\":\"pdf\"}")))
                    .path("id")
                    .asString();
            rea.await(id, "making");
            report.append(new ItemRedacted(A, RedactionReason.OTHER));
            assertThat(rea.await(id, "lost").path("code").asString()).isEqualTo("forgotten");
        }
        assertThat(code(rea.file(id))).isEqualTo("copy-gone");
    }

    @Test
    void anEndedProcessLeavesNoCopyAndSaysSo() throws Exception {
        try (EmbeddedServer database = EmbeddedServer.inMemory()) {
            List<String> asked = new ArrayList<>();
            BusyPress press;
            try (RunningService first = new RunningService(database, Map.of())) {
                ManyCopies.open(first, "ended", "1.1");
                ManyCopies rea = new ManyCopies(first, "ended", first.cookie("Rea", "reader"));
                asked.add(rea.ready("{\"form\":\"md\"}"));
                press = new BusyPress(first);
                asked.add(WireJson.tree(ManyCopies.text(rea.ask("{\"form\":\"pdf\"}")))
                        .path("id")
                        .asString());
                rea.await(asked.getLast(), "making");
            }
            press.free();
            try (RunningService second = new RunningService(database, Map.of())) {
                ManyCopies rea = new ManyCopies(second, "ended", second.cookie("Rea", "reader"));
                JsonNode found = rea.list();
                assertThat(found.size()).isEqualTo(2);
                for (JsonNode lost : found) {
                    assertThat(lost.path("code").asString())
                            .as("said at once, not after the lease")
                            .isEqualTo("restarted");
                    assertThat(lost.path("sentence").asString()).startsWith("Roundtable was restarted");
                    assertThat(code(rea.file(lost.path("id").asString()))).isEqualTo("copy-gone");
                }
                assertThat(rea.taken("{\"form\":\"pdf\"}")).isNotEmpty();
            }
        }
    }
}
