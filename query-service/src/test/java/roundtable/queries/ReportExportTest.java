package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.access.Role;
import roundtable.journal.Commit;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.RedactionReason;
import roundtable.report.Tag;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportSubmitted;
import tools.jackson.databind.JsonNode;

/** Copies of a report over HTTP. */
@Timeout(240)
final class ReportExportTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");
    private static final ItemId C = new ItemId("c");
    private static final ItemId D = new ItemId("d");
    private static final ItemId Q = new ItemId("q");
    private static final String ARABIC =
            "\u062A\u062D\u062F\u064A\u0627\u062A \u0627\u0644\u0647\u062C\u0631\u0629 GCM \u0627\u0644\u064A\u0648\u0645";

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    private static TestStream opened(String id) {
        TestStream report = SERVICE.stream("report:" + id);
        report.append(RandomReport.opening(id));
        return report;
    }

    private static byte[] taken(Role role, String id, String form) throws Exception {
        HttpResponse<byte[]> answer = SERVICE.bytes(role, "/api/reports/" + id + "/" + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.body();
    }

    /** All that a copy says, in its order; white space is one space. */
    private static String words(Role role, String id, String form) throws Exception {
        byte[] copy = taken(role, id, form);
        String words = switch (form) {
            case "report.pdf" -> {
                try (PDDocument document = Loader.loadPDF(copy)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "report.docx" -> {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(copy))) {
                    yield Stream.concat(
                                    document.getParagraphs().stream(),
                                    document.getFooterList().stream().flatMap(foot -> foot.getParagraphs().stream()))
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n"));
                }
            }
            default -> new String(copy, StandardCharsets.UTF_8);
        };
        return words.replaceAll("\\s+", " ");
    }

    private static Commit full(TestStream report) {
        report.append(new RapporteurAssigned(new Person("Sara Ek", "Ministry")));
        report.append(new HeadingAdded(A, "summary", null, 2, "In relation to drivers"));
        report.append(new BulletAdded(B, "summary", A, "First point"), new ItemTagged(B, new Tag("gcm", "5")));
        report.append(new BulletAdded(C, "summary", B, "Second point\nwith a line"));
        report.append(new ParagraphAdded(D, "challenges", null, ARABIC));
        report.append(new QuoteAdded(Q, "quotes", null, "Never again"));
        return report.append(new ReportSubmitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.docx", "report.pdf"})
    void aCopySaysWhatTheReportSaysInItsOrder(String form) throws Exception {
        String id = "full-" + form;
        TestStream report = opened(id);
        Commit last = full(report);
        String words = words(Role.READER, id, form);
        assertThat(words)
                .containsSubsequence(
                        "Title of summary",
                        "In relation to drivers",
                        "First point",
                        "Second point",
                        "with a line",
                        "Title of challenges",
                        "Title of quotes",
                        "Never again");
        assertThat(words).contains("Forum", "Pathways", last.hash().toString());
        assertThat(words)
                .contains(form.endsWith("json") ? "\"version\":8" : "Submitted, version 8 of 4 May 2026, 09:00 UTC");
        if (!form.endsWith("pdf")) {
            assertThat(words).contains(ARABIC);
        }
    }

    @Test
    void thePdfIsAccessibleAndSaysOnEachPageHowTheReportStands() throws Exception {
        TestStream report = opened("pages");
        full(report);
        report.append(new ParagraphAdded(new ItemId("long"), "summary", null, "word ".repeat(1_500)));
        try (PDDocument document = Loader.loadPDF(taken(Role.READER, "pages", "report.pdf"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(document).replaceAll("\\s+", " "))
                        .contains("Submitted, version 9 of", "Page " + page + " of " + document.getNumberOfPages());
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(4);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** Chinese in both ways of writing, Japanese, Korean, Arabic, Cyrillic and emoji, each read back as it was written. */
    @Test
    void thePdfHasASignForEachCharacterOfTheScriptsOfAConference() throws Exception {
        List<String> said = List.of(
                "\u79FB\u6C11\u4E0E\u6C14\u5019\uFF0C\u79FB\u6C11\u8207\u6C23\u5019",
                "\u65E5\u672C\u8A9E\u306E\u30C6\u30AD\u30B9\u30C8",
                "\uD55C\uAD6D\uC5B4 \uBB38\uC7A5",
                "\u041C\u0438\u0433\u0440\u0430\u0446\u0438\u044F",
                "\uD83D\uDE42 \u2705 \uD83C\uDF0D",
                "\u0627\u0644\u0647\u062C\u0631\u0629");
        TestStream report = opened("signs");
        for (int i = 0; i < said.size(); i++) {
            report.append(new BulletAdded(new ItemId("s" + i), "summary", null, said.get(i)));
        }
        report.append(new QuoteAdded(Q, "quotes", null, said.getFirst()));
        try (PDDocument document = Loader.loadPDF(taken(Role.READER, "signs", "report.pdf"))) {
            List<String> missing = new ArrayList<>();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
                    if (!font.isEmbedded() || ((PDType0Font) font).codeToGID(code) == 0) {
                        missing.add(font.getName() + " " + code);
                    }
                    super.showGlyph(place, font, code, step);
                }
            };
            String words = reader.getText(document);
            assertThat(words).contains(said).doesNotContain("\u25CF", "not in the typefaces");
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void theDocxHasStylesNumberingAFootWithPageNumbersAndArabicFromTheRight() throws Exception {
        full(opened("styles"));
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(taken(Role.READER, "styles", "report.docx")))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly(
                            "Subtitle",
                            "Title",
                            "Heading1",
                            "Heading3",
                            "ListBullet",
                            "ListBullet",
                            "Heading1",
                            "Normal",
                            "Heading1",
                            "Quote",
                            "QuoteSource");
            assertThat(document.getStyles()
                            .getStyle("ListBullet")
                            .getCTStyle()
                            .getPPr()
                            .getNumPr()
                            .getNumId()
                            .getVal())
                    .isEqualTo(1);
            assertThat(document.getNumbering().getNum(BigInteger.ONE)).isNotNull();
            assertThat(document.getTables().getFirst().getText()).contains("Name of Rapporteur\tSara Ek, Ministry");
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains("PAGE", "NUMPAGES");
            XWPFParagraph arabic = document.getParagraphs().get(7);
            assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
            assertThat(arabic.getRuns()).hasSize(3);
            assertThat(arabic.getRuns().stream().map(run -> run.getCTR().isSetRPr()))
                    .containsExactly(true, false, true);
        }
    }

    @Test
    void theJsonIsAsThePublishedSchemaSays() throws Exception {
        TestStream report = opened("schema");
        full(report);
        report.append(new ItemRedacted(B, RedactionReason.SAID_IN_CONFIDENCE));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/report.schema.json")));
        String json = new String(taken(Role.READER, "schema", "report.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"redacted\":\"said-in-confidence\"", "\"level\":2", "Sara Ek");
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"level\":2", "\"level\":4"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ HYPERLINK \"http://a.example\" }",
                "=1+1",
                "{ DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\" }",
                "\u0013 INCLUDETEXT \u0014 x \u0015",
                "<w:fldSimple w:instr=\"DDE\"/>"
            })
    void whatLooksLikeAFieldIsText(String text) throws Exception {
        String id = "field-" + Integer.toHexString(text.hashCode());
        opened(id).append(new BulletAdded(A, "summary", null, text));
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(taken(Role.READER, id, "report.docx")))) {
            String xml = document.getDocument().xmlText();
            assertThat(xml).doesNotContain("<w:fldSimple", "<w:fldChar", "<w:instrText", "<w:hyperlink");
            assertThat(document.getParagraphs().get(3).getText())
                    .isEqualTo(text.replaceAll("[\u0013-\u0015]", "\uFFFD"));
        }
    }

    @Test
    void whatXmlForbidsIsReplaced() throws Exception {
        String odd = "a\u0001b\uFFFEc\u000Bd\uD83D\uDE00";
        opened("odd").append(new BulletAdded(A, "summary", null, odd));
        assertThat(words(Role.READER, "odd", "report.docx")).contains("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00");
        JsonNode json = WireJson.tree(new String(taken(Role.READER, "odd", "report.json"), StandardCharsets.UTF_8));
        assertThat(json.at("/sections/0/items/0/text").asString()).isEqualTo(odd);
        assertThat(taken(Role.READER, "odd", "report.pdf")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.docx", "report.pdf"})
    void onlyApprovedNamesAndNothingForgotten(String form) throws Exception {
        String id = "names-" + form;
        TestStream report = opened(id);
        AttributionRequest asked = new AttributionRequest("Amina Diallo", "Ministry", "by phone");
        report.append(new QuoteAdded(Q, "quotes", null, "Never again"), new AttributionRequested(Q, 1, asked));
        report.append(new BulletAdded(A, "summary", null, "Zanzibar"), new BulletAdded(B, "summary", null, "Gone"));
        report.append(new ItemRedacted(A, RedactionReason.SAID_IN_CONFIDENCE), new ItemRemoved(B));
        assertThat(words(Role.RAPPORTEUR, id, form))
                .contains("Never again")
                .doesNotContain("Diallo", "Zanzibar", "Gone");
        Approval approval = new Approval("Her office", "by mail", LocalDate.of(2026, 5, 22));
        report.append(new AttributionApproved(Q, 1, asked, approval));
        assertThat(words(Role.READER, id, form)).contains("Diallo").doesNotContain("Her office", "by phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.docx", "report.pdf"})
    void whoTakesACopyIsNoted(String form) throws Exception {
        String id = "noted-" + form;
        opened(id);
        assertThat(taken(Role.CHAIR, id, form)).isNotEmpty();
        JsonNode noted = WireJson.tree(SERVICE.get("/api/reports/" + id + "/trail?kind=exported")
                        .body())
                .path("entries");
        assertThat(noted.size()).isEqualTo(1);
        assertThat(noted.get(0).path("note").asString()).isEqualTo(form);
        assertThat(noted.get(0).path("role").asString()).isEqualTo("chair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.docx", "report.pdf"})
    void whatDoesNotExistIsRefused(String form) throws Exception {
        HttpResponse<String> answer = SERVICE.getAs(Role.AUDITOR, "/api/reports/nowhere/" + form);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(WireJson.tree(answer.body()).path("code").asString()).isEqualTo("report-unknown");
        assertThat(SERVICE.getAsNobody("/api/reports/nowhere/" + form).statusCode())
                .isEqualTo(401);
    }
}
