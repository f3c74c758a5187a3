package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.access.Role;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.NameKept;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/** Copies of trails over HTTP. */
@Timeout(240)
final class TrailExportTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");
    private static final ItemId Q = new ItemId("q");
    private static final String ARABIC = "\u062A\u062D\u062F\u064A\u0627\u062A, \u0627\u0644\u0647\u062C\u0631\u0629";

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

    private static HttpResponse<byte[]> taken(Role role, String id, String form) throws Exception {
        HttpResponse<byte[]> answer = SERVICE.bytes(role, "/api/reports/" + id + "/" + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer;
    }

    private static String text(Role role, String id, String form) throws Exception {
        return new String(taken(role, id, form).body(), StandardCharsets.UTF_8);
    }

    private static List<List<String>> csv(String id) throws Exception {
        return SmallCsv.read(text(Role.AUDITOR, id, "trail.csv"));
    }

    @Test
    void aTableHoldsWhatTheTrailSays() throws Exception {
        TestStream report = opened("table");
        String odd = "one, \"two\"\nthree";
        report.append(new BulletAdded(A, "summary", null, odd));
        report.append(new BulletAdded(B, "summary", A, ARABIC));
        report.append(new TextEdited(A, 1, "tab", 0, ChangeSet.insert(odd.length(), odd.length(), "!")));
        List<List<String>> rows = csv("table");
        assertThat(rows.getFirst())
                .containsExactly(
                        "\uFEFFposition",
                        "from",
                        "to",
                        "version",
                        "at",
                        "until",
                        "by",
                        "role",
                        "kind",
                        "section",
                        "to section",
                        "item",
                        "item kind",
                        "before",
                        "after",
                        "note",
                        "forgotten by",
                        "forgotten at");
        assertThat(column(rows, 8)).containsExactly("opened", "added", "added", "typed", "exported");
        assertThat(column(rows, 14)).containsExactly("", odd, ARABIC, odd + "!", "");
        assertThat(column(rows, 9).get(1)).isEqualTo("Title of summary");
        assertThat(column(rows, 4).get(1)).isEqualTo("2026-05-04T09:00:01Z");
        assertThat(column(rows, 1)).containsExactly("0", "1", "2", "3", "");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(18));
    }

    private static List<String> column(List<List<String>> rows, int index) {
        return rows.stream().skip(1).map(row -> row.get(index)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=\"a\",\n2"})
    void noCellIsAFormula(String text) throws Exception {
        String id = "formula-" + Integer.toHexString(text.hashCode());
        TestStream report = opened(id);
        report.append(new BulletAdded(A, "summary", null, text));
        assertThat(column(csv(id), 14).get(1)).isEqualTo("'" + text);
        report.append(new BulletAdded(B, "summary", null, "1 - 1 = 0"));
        assertThat(column(csv(id), 14)).contains("1 - 1 = 0");
    }

    @Test
    void linesOfJsonAreTheEntriesOfTheTrail() throws Exception {
        long seed = 20260504L;
        TestStream report = SERVICE.stream("report:lines");
        List<?> events = new RandomReport("lines", new Random(seed)).next(1300);
        report.appendEach(events.subList(0, 700));
        assertThat(text(Role.CHAIR, "lines", "trail.csv")).isNotEmpty();
        report.appendEach(events.subList(700, 1300));
        List<JsonNode> lines = text(Role.AUDITOR, "lines", "changes.jsonl")
                .lines()
                .map(WireJson::tree)
                .toList();
        JsonNode first = lines.getFirst();
        assertThat(first.path("format").asString()).isEqualTo("roundtable-changes/1");
        assertThat(first.path("reportId").asString()).isEqualTo("lines");
        assertThat(first.path("version").asLong()).isEqualTo(1299);
        assertThat(first.path("conference").asString()).isEqualTo("Forum");
        assertThat(first.path("roundtable").path("title").asString()).isEqualTo("Pathways");
        assertThat(noVisits(lines.subList(1, lines.size())))
                .as("seed " + seed)
                .isEqualTo(noVisits(pages("lines")))
                .hasSizeGreaterThan(200)
                .filteredOn(entry -> entry.path("kind").asString().equals("exported"))
                .hasSize(2);
    }

    private static List<JsonNode> noVisits(List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> !entry.path("kind").asString().equals("signed-in"))
                .toList();
    }

    /** All pages of a trail, oldest entry first. */
    private static List<JsonNode> pages(String id) throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            String path = "/api/reports/" + id + "/trail?limit=170" + next;
            JsonNode page = WireJson.tree(SERVICE.getAs(Role.AUDITOR, path).body());
            page.path("entries").forEach(entries::add);
            next = page.path("next").isNull()
                    ? ""
                    : "&before=" + page.path("next").asLong();
        } while (!next.isEmpty());
        return entries.reversed();
    }

    @Test
    void aDocumentShowsTheReportAndItsHistory() throws Exception {
        TestStream report = opened("paper");
        report.append(new BulletAdded(A, "summary", null, "Fees keep <b>families</b> & workers apart"));
        report.append(new TextEdited(A, 1, "tab", 0, ChangeSet.insert(41, 41, " for years")));
        report.append(new BulletAdded(B, "challenges", null, "Taken out again"));
        report.append(new ItemRemoved(B));
        report.append(new SectionFinalised("summary"));
        HttpResponse<byte[]> answer = taken(Role.AUDITOR, "paper", "trail.pdf");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"report-paper-v5-trail.pdf\"");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(words(document)).contains("Page 1 of 2", "Page 2 of 2");
            String[] parts = words(document).split("History in brief", 2);
            assertThat(parts[0])
                    .contains("3.1 Pathways", "Forum", "Room 1", "Title of summary")
                    .contains("Fees keep <b>families</b> & workers apart for years")
                    .contains("Made final by Omar on 4 May 2026, 09:00 UTC")
                    .doesNotContain("Taken out again");
            assertThat(parts[1])
                    .contains("4 May 2026", "removed a bullet in Title of challenges: Taken out again")
                    .contains("made the section final", "took a copy along: trail.pdf", "for years");
            assertAccessible(document);
        }
    }

    private static String words(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static void assertAccessible(PDDocument document) throws Exception {
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo("3.1 Pathways \u2013 Forum");
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                .isNotEmpty();
        assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains("pdfuaid");
        assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                .isNotEmpty();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void quotesAreAnonymousUntilLeaveIsGiven() throws Exception {
        TestStream report = opened("quoted");
        AttributionRequest asked = new AttributionRequest("Amina Diallo", "Ministry", "by phone");
        report.append(new QuoteAdded(Q, "quotes", null, "Never again"), new AttributionRequested(Q, 1, asked));
        assertThat(pdf(Role.RAPPORTEUR, "quoted"))
                .contains("Never again \u2014 Not attributed")
                .doesNotContain("Diallo");
        Approval approval = new Approval("Her office", "by mail", LocalDate.of(2026, 5, 22));
        report.append(new AttributionApproved(Q, 1, asked, approval));
        assertThat(pdf(Role.READER, "quoted"))
                .contains("Never again \u2014 Amina Diallo, Ministry")
                .doesNotContain("Her office");
    }

    private static String pdf(Role role, String id) throws Exception {
        try (PDDocument document = Loader.loadPDF(taken(role, id, "trail.pdf").body())) {
            return words(document);
        }
    }

    @Test
    void otherScriptsAreReadOrOwnedUpTo() throws Exception {
        TestStream report = opened("scripts");
        report.append(new BulletAdded(
                A, "summary", null, "\u041C\u0438\u0433\u0440\u0430\u0446\u0438\u044F \u03A9 drafts left, office"));
        report.append(new BulletAdded(B, "summary", A, ARABIC));
        String sentence = "Some characters are not in the typefaces";
        assertThat(pdf(Role.AUDITOR, "scripts"))
                .contains("\u041C\u0438\u0433\u0440\u0430\u0446\u0438\u044F \u03A9 drafts left, office")
                .doesNotContain(sentence, "\u25CF");
        report.append(new BulletAdded(Q, "summary", B, "\u79FB\u6C11"));
        assertThat(pdf(Role.AUDITOR, "scripts")).contains("\u79FB\u6C11").doesNotContain(sentence, "\u25CF");
        report.append(new BulletAdded(new ItemId("hebrew"), "summary", B, "\u05E2\u05D1"));
        assertThat(pdf(Role.AUDITOR, "scripts")).contains(sentence, "\u25CF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "changes.jsonl", "trail.pdf"})
    void whatIsRedactedIsInNoCopy(String form) throws Exception {
        String id = "redacted-" + form;
        TestStream report = opened(id);
        report.append(new BulletAdded(A, "summary", null, "Zanzibar"));
        report.append(new BulletAdded(B, "summary", A, "stays"));
        assertThat(read(Role.AUDITOR, id, form)).contains("Zanzibar", "stays");
        report.append(new ItemRedacted(A, RedactionReason.SAID_IN_CONFIDENCE));
        assertThat(read(Role.RAPPORTEUR, id, form))
                .doesNotContain("Zanzibar")
                .contains("stays")
                .contains(form.endsWith("pdf") ? "Bullet redacted by Omar on 4 May 2026" : "said-in-confidence");
    }

    private static String read(Role role, String id, String form) throws Exception {
        return form.endsWith("pdf") ? pdf(role, id) : text(role, id, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "changes.jsonl", "trail.pdf"})
    void namesThatWereKeptAreForTheEditors(String form) throws Exception {
        String id = "kept-" + form;
        TestStream report = opened(id);
        report.append(new BulletAdded(A, "summary", null, "text"), new NameKept(A, "Zeno"));
        assertThat(read(Role.NOTE_TAKER, id, form)).contains("Zeno");
        assertThat(read(Role.ORGANISER, id, form)).doesNotContain("Zeno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "changes.jsonl", "trail.pdf"})
    void whoTakesACopyIsNoted(String form) throws Exception {
        String id = "noted-" + form;
        TestStream unused = opened(id);
        assertThat(taken(Role.CHAIR, id, form).body()).isNotEmpty();
        JsonNode noted = WireJson.tree(SERVICE.get("/api/reports/" + id + "/trail?kind=exported")
                        .body())
                .path("entries");
        assertThat(noted.size()).isEqualTo(1);
        assertThat(noted.get(0).path("role").asString()).isEqualTo("chair");
        assertThat(noted.get(0).path("note").asString()).isEqualTo(form);
        assertThat(noted.get(0).path("version").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "changes.jsonl", "trail.pdf", "trail.jsonl"})
    void whoTakesNothingOrIsLedHereByAnotherSiteLeavesNoTrace(String form) throws Exception {
        String id = "led-" + form;
        TestStream unused = opened(id);
        String path = "/api/reports/" + id + "/" + form;
        assertThat(SERVICE.headAs(Role.CHAIR, path).statusCode()).isEqualTo(405);
        HttpResponse<String> led = SERVICE.getAs(Role.CHAIR, path, "Sec-Fetch-Site", "cross-site");
        assertThat(led.statusCode()).isEqualTo(403);
        assertThat(WireJson.tree(led.body()).path("code").asString()).isEqualTo("site-foreign");
        assertThat(csv(id)).hasSize(3);
        assertThat(column(csv(id), 8)).containsExactly("opened", "exported", "exported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail.csv", "changes.jsonl", "trail.pdf"})
    void whatDoesNotExistIsRefused(String form) throws Exception {
        HttpResponse<String> answer = SERVICE.getAs(Role.AUDITOR, "/api/reports/nowhere/" + form, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(WireJson.tree(answer.body()).path("code").asString()).isEqualTo("report-unknown");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(SERVICE.getAsNobody("/api/reports/nowhere/" + form).statusCode())
                .isEqualTo(401);
    }

    /** Reads what RFC 4180 describes. */
    private static final class SmallCsv {
        static List<List<String>> read(String text) {
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                    if (quoted && i > 0 && text.charAt(i - 1) == '"') {
                        cell.append('"');
                    }
                } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                    cell.append(c);
                } else if (c != '\r') {
                    row.add(cell.toString());
                    cell.setLength(0);
                    if (c == '\n') {
                        rows.add(List.copyOf(row));
                        row.clear();
                    }
                }
            }
            return rows;
        }
    }
}
