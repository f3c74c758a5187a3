package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.Role;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.NameKept;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/** The trail and the past over HTTP and the live socket. */
@Timeout(120)
final class TrailQueryTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    /** Opened, a bullet with "one", typed to "one!", removed, a section final. */
    private static TestStream written(String id) {
        TestStream report = SERVICE.stream("report:" + id);
        report.append(RandomReport.opening(id));
        report.append(new BulletAdded(A, "summary", null, "one"));
        report.append(new TextEdited(A, 1, "tab", 0, ChangeSet.insert(3, 3, "!")));
        report.append(new ItemRemoved(A));
        report.append(new SectionFinalised("summary"));
        return report;
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = SERVICE.getAs(Role.AUDITOR, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return WireJson.tree(answer.body());
    }

    private static List<String> kinds(JsonNode trail) {
        return trail.path("entries").values().stream()
                .map(entry -> entry.path("kind").asString())
                .filter(kind -> !kind.equals("signed-in"))
                .toList();
    }

    @Test
    void theTrailTellsWhatHappenedNewestFirst() throws Exception {
        TestStream unused = written("told");
        JsonNode trail = get("/api/reports/told/trail?kind=removed&kind=typed&kind=opened");
        assertThat(kinds(trail)).containsExactly("removed", "typed", "opened");
        JsonNode typed = trail.path("entries").get(1);
        assertThat(typed.path("before").asString()).isEqualTo("one");
        assertThat(typed.path("after").asString()).isEqualTo("one!");
        assertThat(typed.path("by").asString()).isEqualTo("Omar");
        assertThat(typed.path("from").asLong()).isEqualTo(2);
        assertThat(typed.path("itemKind").asString()).isEqualTo("bullet");
        assertThat(trail.path("next").isNull()).isTrue();
        assertThat(trail.path("version").asLong()).isEqualTo(4);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() throws Exception {
        TestStream unused = written("paged");
        JsonNode first = get("/api/reports/paged/trail?limit=2&by=Omar");
        JsonNode second = get("/api/reports/paged/trail?limit=2&by=Omar&before="
                + first.path("next").asLong());
        JsonNode third = get("/api/reports/paged/trail?limit=2&by=Omar&before="
                + second.path("next").asLong());
        assertThat(kinds(first)).containsExactly("section-finalised", "removed");
        assertThat(kinds(second)).containsExactly("typed", "added");
        assertThat(kinds(third)).containsExactly("opened");
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void anEarlierVersionIsShownByNumberAndByMoment() throws Exception {
        TestStream unused = written("past");
        JsonNode second = get("/api/reports/past?version=2");
        assertThat(second.path("version").asLong()).isEqualTo(2);
        JsonNode item = second.path("sections").get(0).path("items").get(0);
        assertThat(item.path("text").asString()).isEqualTo("one!");
        assertThat(item.path("removed").isNull()).isTrue();
        assertThat(get("/api/reports/past?at=2026-05-04T09:00:01.500Z")
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        JsonNode blame = get("/api/reports/past/blame?version=2");
        assertThat(blame.path("items").get(0).path("runs").toString()).isEqualTo("[[4,0]]");
        assertThat(blame.path("people").get(0).path("by").asString()).isEqualTo("Omar");
        JsonNode line = get("/api/reports/past/timeline");
        assertThat(line.path("version").asLong()).isEqualTo(4);
        assertThat(line.path("ticks").get(0).path("version").asLong()).isZero();
        assertThat(line.path("marks").values().stream().map(m -> m.path("kind").asString()))
                .containsExactly("opened", "section-finalised");
    }

    @Test
    void whatDoesNotExistIsRefused() throws Exception {
        TestStream unused = written("short");
        assertRefused("/api/reports/nowhere/trail", 404, "report-unknown");
        assertRefused("/api/reports/nowhere?version=0", 404, "report-unknown");
        assertRefused("/api/reports/nowhere/timeline", 404, "report-unknown");
        assertRefused("/api/reports/short?version=5", 404, "version-unknown");
        assertRefused("/api/reports/short?version=-1", 404, "version-unknown");
        assertRefused("/api/reports/short?version=", 400, "filter-invalid");
        assertRefused("/api/reports/short?at=", 400, "filter-invalid");
        assertRefused("/api/reports/short?version=two", 400, "parameter-invalid");
        assertRefused("/api/reports/short?at=2026-05-04T08:59:59Z", 404, "version-unknown");
        assertRefused("/api/reports/short?at=yesterday", 400, "parameter-invalid");
        assertRefused("/api/reports/short/blame?version=99999999999", 404, "version-unknown");
        assertRefused("/api/reports/short/blame", 400, "request-invalid");
        assertRefused("/api/reports/short/trail?limit=0", 400, "filter-invalid");
        assertRefused("/api/reports/short/trail?limit=201", 400, "filter-invalid");
        assertRefused("/api/reports/short/trail?kind=wished", 400, "filter-invalid");
        assertRefused("/api/reports/short/trail?before=x", 400, "parameter-invalid");
        assertRefused("/api/reports/short/trail?item=-bad-", 400, "id-malformed");
        assertRefused("/api/reports/short/trail?text=" + "x".repeat(201), 400, "filter-invalid");
        assertThat(SERVICE.getAsNobody("/api/reports/short/trail").statusCode()).isEqualTo(401);
    }

    private static void assertRefused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(WireJson.tree(answer.body()).path("code").asString())
                .as(path)
                .isEqualTo(code);
    }

    @Test
    void whoLooksAtAReportIsNotedOnceInAWhile() throws Exception {
        TestStream unused = written("watched");
        for (int i = 0; i < 3; i++) {
            JsonNode shown = get("/api/reports/watched");
            assertThat(shown.path("version").asLong()).isEqualTo(4);
        }
        try (TestSocket socket = SERVICE.connect("Tilda")) {
            socket.subscribe("trail:watched", 4);
            assertThat(socket.next().path("type").asString()).isEqualTo("subscribed");
            HttpResponse<String> seen = SERVICE.getAs(Role.CHAIR, "/api/reports/watched");
            assertThat(seen.statusCode()).isEqualTo(200);
            JsonNode told = nextTrail(socket);
            while (!told.path("entries").get(0).path("role").asString().equals("chair")) {
                told = nextTrail(socket);
            }
            assertThat(told.path("from").isNull()).isTrue();
        }
        JsonNode visits = get("/api/reports/watched/trail?kind=signed-in");
        assertThat(visits.path("people").values().stream()
                        .map(p -> p.path("role").asString()))
                .contains("chair", "auditor");
        assertThat(visits.path("entries").values().stream()
                        .map(e -> e.path("role").asString()))
                .containsExactly("chair", "auditor");
    }

    @Test
    void whoFollowsATrailIsToldWhatChanges() throws Exception {
        TestStream report = written("followed");
        try (TestSocket socket = SERVICE.connect("Tilda")) {
            socket.subscribe("trail:followed", 1);
            assertThat(socket.next().path("version").asLong()).isEqualTo(4);
            JsonNode missed = nextTrail(socket);
            assertThat(missed.path("from").asLong()).isEqualTo(2);
            assertThat(missed.path("to").asLong()).isEqualTo(4);
            assertThat(kinds(missed)).containsExactly("typed", "removed", "section-finalised");
            report.append(new ReportSubmitted());
            JsonNode live = nextTrail(socket);
            assertThat(live.path("from").asLong()).isEqualTo(5);
            assertThat(kinds(live)).containsExactly("submitted");
        }
    }

    @Test
    void whoeverComesWithANewerVersionThanWasToldIsServedAtOnce() throws Exception {
        TestStream report = written("busy");
        try (TestSocket first = SERVICE.connect("Tilda")) {
            first.subscribe("trail:busy", 4);
            assertThat(first.next().path("type").asString()).isEqualTo("subscribed");
            for (int i = 0; i < 20; i++) {
                report.append(new BulletAdded(new ItemId("n" + i), "challenges", null, "new"));
                long version = get("/api/reports/busy/trail").path("version").asLong();
                try (TestSocket second = SERVICE.connect("Ugo")) {
                    second.subscribe("trail:busy", version);
                    assertThat(second.next().path("type").asString())
                            .as("at version %d", version)
                            .isEqualTo("subscribed");
                }
            }
        }
    }

    @Test
    void aBurstGrowsUnderOnePosition() throws Exception {
        TestStream report = SERVICE.stream("report:growing");
        report.append(RandomReport.opening("growing"), new BulletAdded(A, "summary", null, ""));
        try (TestSocket socket = SERVICE.connect("Tilda")) {
            socket.subscribe("trail:growing", 1);
            assertThat(socket.next().path("type").asString()).isEqualTo("subscribed");
            long position = -1;
            long next = 2;
            for (int i = 0; i < 40; i++) {
                report.append(new TextEdited(A, i + 1, "tab", i, ChangeSet.insert(i, i, "x")));
            }
            String after = "";
            while (after.length() < 40) {
                JsonNode told = nextTrail(socket);
                assertThat(told.path("from").asLong()).isEqualTo(next);
                next = told.path("to").asLong() + 1;
                JsonNode entry = told.path("entries").get(0);
                assertThat(position == -1 || entry.path("position").asLong() == position)
                        .isTrue();
                position = entry.path("position").asLong();
                after = entry.path("after").asString();
            }
            assertThat(next).isEqualTo(42);
        }
    }

    @Test
    void whatIsRedactedIsGoneFromThePastToo() throws Exception {
        TestStream report = written("redacted");
        report.append(new BulletAdded(B, "challenges", null, "stays"));
        assertThat(get("/api/reports/redacted/trail").toString()).contains("one!");
        report.append(new ItemRedacted(A, RedactionReason.NAMES_A_PERSON));
        JsonNode trail = get("/api/reports/redacted/trail");
        assertThat(trail.toString()).doesNotContain("one").contains("stays");
        JsonNode typed =
                get("/api/reports/redacted/trail?kind=typed").path("entries").get(0);
        assertThat(typed.path("after").isNull()).isTrue();
        assertThat(typed.path("forgotten").path("by").asString()).isEqualTo("Omar");
        assertThat(typed.path("forgotten").path("reason").asString()).isEqualTo("names-a-person");
        IntStream.rangeClosed(0, 6).forEach(version -> {
            try {
                assertThat(get("/api/reports/redacted?version=" + version).toString())
                        .doesNotContain("\"one");
                assertThat(get("/api/reports/redacted/blame?version=" + version).toString())
                        .doesNotContain("\"itemId\":\"a\"");
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        });
        assertThat(get("/api/reports/redacted?version=2").toString()).contains("names-a-person");
    }

    @Test
    void namesThatWereKeptAreForTheEditors() throws Exception {
        TestStream report = written("kept");
        report.append(new NameKept(A, "Zeno"));
        assertThat(SERVICE.getAs(Role.RAPPORTEUR, "/api/reports/kept/trail").body())
                .contains("Zeno");
        assertThat(SERVICE.getAs(Role.AUDITOR, "/api/reports/kept/trail").body())
                .doesNotContain("Zeno");
        assertThat(kinds(get("/api/reports/kept/trail?text=zen"))).isEmpty();
        assertThat(SERVICE.getAs(Role.RAPPORTEUR, "/api/reports/kept/trail?text=zen")
                        .body())
                .contains("name-kept");
        try (TestSocket socket = SERVICE.connectAs(Role.AUDITOR);
                TestSocket editor = SERVICE.connectAs(Role.RAPPORTEUR)) {
            socket.subscribe("trail:kept", 4);
            editor.subscribe("trail:kept", 4);
            assertThat(nextTrail(socket).toString()).contains("name-kept").doesNotContain("Zeno");
            assertThat(nextTrail(editor).toString()).contains("Zeno");
        }
    }

    private static JsonNode nextTrail(TestSocket socket) throws InterruptedException {
        JsonNode message = socket.next();
        while (!message.path("type").asString().equals("trail")) {
            message = socket.next();
        }
        return message;
    }
}
