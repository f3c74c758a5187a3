package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.access.Role;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.Participant;
import roundtable.report.RedactionReason;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.QuoteMarkedAnonymous;
import tools.jackson.databind.JsonNode;

/** Which role gets which names, on every way on which they come. */
@Timeout(120)
final class WhoSeesNamesTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final ItemId Q = new ItemId("q");
    private static final String NAME = "Amina Diallo";
    private static final String PARTICIPANT = "Omar Haddad";
    private static final AttributionRequest ASKED = new AttributionRequest(NAME, "Ministry", "Whispered by phone");
    private static final AttributionRequested REQUESTED = new AttributionRequested(Q, 1, ASKED);
    private static final AttributionApproved APPROVED = new AttributionApproved(
            Q, 1, ASKED, new Approval("Her office", "Whispered by mail", LocalDate.of(2026, 5, 22)));
    private static final QuoteMarkedAnonymous ANONYMOUS = new QuoteMarkedAnonymous(Q, 1);

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    private static TestStream quoted(String id) {
        TestStream report = SERVICE.stream("report:" + id);
        report.append(RandomReport.opening(id));
        report.append(new QuoteAdded(Q, "quotes", null, "Never again"));
        return report;
    }

    private static String view(Role role, String id, long version) throws Exception {
        HttpResponse<String> answer = SERVICE.getAs(role, "/api/reports/" + id + "?atLeast=" + version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> rebuilt = SERVICE.getAs(role, "/api/reports/" + id + "?rebuilt=true");
        assertThat(rebuilt.body()).isEqualTo(answer.body());
        return answer.body();
    }

    @ParameterizedTest
    @EnumSource
    void aViewShowsANameToTheEditorsAndToOthersOnceItIsApproved(Role role) throws Exception {
        String id = "viewed-by-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        report.append(REQUESTED);
        assertThat(view(role, id, 2).contains(NAME)).isEqualTo(role.edits());
        assertThat(view(role, id, 2).contains("Whispered by phone")).isEqualTo(role.edits());
        report.append(APPROVED);
        assertThat(view(role, id, 3)).contains(NAME);
        assertThat(view(role, id, 3).contains("Whispered")).isEqualTo(role.edits());
        report.append(ANONYMOUS);
        assertThat(view(role, id, 4)).doesNotContain(NAME, "Whispered").contains("Never again");
    }

    @Test
    void whatOneRoleHasIsNotWhatAnotherWouldGet() throws Exception {
        quoted("tagged").append(REQUESTED);
        Map<Role, String> tags = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tags.put(
                    role,
                    SERVICE.getAs(role, "/api/reports/tagged")
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow());
        }
        for (Role reader : Role.values()) {
            for (Role other : Role.values()) {
                HttpResponse<String> answer = SERVICE.getAs(
                        reader, "/api/reports/tagged", "If-None-Match", Objects.requireNonNull(tags.get(other)));
                boolean same = audience(reader).equals(audience(other));
                assertThat(answer.statusCode())
                        .as("%s with the tag of %s", reader, other)
                        .isEqualTo(same ? 304 : 200);
                assertThat(answer.body().contains(NAME)).isEqualTo(!same && reader.edits());
            }
        }
    }

    private static String audience(Role role) {
        return role.edits() ? "editors" : role == Role.ORGANISER ? "organiser" : "others";
    }

    @ParameterizedTest
    @EnumSource
    void aSocketBringsANameToTheEditorsAndToOthersOnceItIsApproved(Role role) throws Exception {
        String id = "followed-by-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        try (TestSocket socket = SERVICE.connectAs(role)) {
            socket.subscribe("report:" + id, 1);
            socket.next();
            report.append(REQUESTED);
            JsonNode request = event(socket.next()).path("request");
            assertThat(request.path("speaker").asString("")).isEqualTo(role.edits() ? NAME : "");
            assertThat(request.isNull()).isEqualTo(!role.edits());
            report.append(APPROVED);
            JsonNode approved = event(socket.next());
            assertThat(approved.path("request").path("speaker").asString("")).isEqualTo(NAME);
            assertThat(approved.path("request").path("affiliation").asString(""))
                    .isEqualTo("Ministry");
            assertThat(approved.toString().contains("Whispered")).isEqualTo(role.edits());
            assertThat(approved.path("approval").isNull()).isEqualTo(!role.edits());
            report.append(ANONYMOUS);
            assertThat(event(socket.next()).toString())
                    .isEqualTo("{\"type\":\"quote-marked-anonymous\",\"itemId\":\"q\",\"attribution\":1}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesAndGoesInOneCommitIsToldToNobody(Role role) throws Exception {
        String id = "gone-at-once-by-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        try (TestSocket socket = SERVICE.connectAs(role)) {
            socket.subscribe("report:" + id, 1);
            socket.next();
            report.append(
                    new QuoteAdded(new ItemId("w"), "quotes", null, "Whispered"),
                    REQUESTED,
                    APPROVED,
                    ANONYMOUS,
                    new ItemRedacted(new ItemId("w"), RedactionReason.OTHER));
            JsonNode events = socket.next().path("events");
            assertThat(events.size()).isEqualTo(5);
            assertThat(events.toString()).doesNotContain(NAME, "Whispered");
        }
    }

    private static JsonNode event(JsonNode commit) {
        assertThat(commit.path("events").size()).isEqualTo(1);
        return commit.path("events").get(0);
    }

    /** Nobody has destroyed the key here: it must not depend on that. */
    @ParameterizedTest
    @EnumSource
    void whoeverComesBackGetsWhatTheyMaySeeNow(Role role) throws Exception {
        String id = "resumed-by-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        report.append(REQUESTED);
        assertThat(missed(SERVICE, role, id, 2).contains(NAME)).isEqualTo(role.edits());
        report.append(APPROVED);
        assertThat(missed(SERVICE, role, id, 3)).contains(NAME);
        report.append(ANONYMOUS);
        assertThat(missed(SERVICE, role, id, 4)).doesNotContain(NAME, "Whispered");
        report.append(new AttributionRequested(Q, 2, ASKED));
        assertThat(missed(SERVICE, role, id, 5).contains(NAME)).isEqualTo(role.edits());
        report.append(new QuoteMarkedAnonymous(Q, 2));
        report.append(new AttributionRequested(Q, 3, new AttributionRequest("Somebody else", "", "")));
        assertThat(missed(SERVICE, role, id, 7)).doesNotContain(NAME, "Whispered");
    }

    @Test
    void anotherProcessTellsThePastAsItMayBeToldNow() throws Exception {
        TestStream report = quoted("elsewhere");
        report.append(REQUESTED, APPROVED, ANONYMOUS);
        try (RunningService fresh = new RunningService(DATABASE, Map.of())) {
            for (Role role : List.of(Role.RAPPORTEUR, Role.ORGANISER, Role.CHAIR)) {
                assertThat(missed(fresh, role, "elsewhere", 4)).doesNotContain(NAME, "Whispered");
            }
        }
    }

    /** All messages from the start up to a version. */
    private static String missed(RunningService service, Role role, String id, long version) throws Exception {
        assertThat(service.getAs(role, "/api/reports/" + id + "?atLeast=" + version)
                        .statusCode())
                .isEqualTo(200);
        StringBuilder all = new StringBuilder();
        try (TestSocket socket = service.connectAs(role)) {
            socket.subscribe("report:" + id, -1);
            long seen = -1;
            while (seen < version) {
                JsonNode message = socket.next();
                all.append(message);
                seen = message.path("to").asLong(seen);
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource
    void participantsAreForThoseWhoWriteAndWhoOrganise(Role role) throws Exception {
        String id = "listed-for-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        boolean may = role.edits() || role == Role.ORGANISER;
        try (TestSocket socket = SERVICE.connectAs(role)) {
            socket.subscribe("report:" + id, 1);
            socket.next();
            report.append(new ParticipantsGiven(1, List.of(new Participant(PARTICIPANT, ""))));
            assertThat(event(socket.next()).path("participants").isNull()).isEqualTo(!may);
        }
        assertThat(view(role, id, 2).contains(PARTICIPANT)).isEqualTo(may);
        assertThat(missed(SERVICE, role, id, 2).contains(PARTICIPANT)).isEqualTo(may);
        report.append(new ParticipantsGiven(2, List.of()));
        assertThat(view(role, id, 3)).doesNotContain(PARTICIPANT);
        assertThat(missed(SERVICE, role, id, 3)).doesNotContain(PARTICIPANT);
    }

    @ParameterizedTest
    @EnumSource
    void keptNamesAreForThoseWhoWrite(Role role) throws Exception {
        String id = "kept-for-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        report.append(new NameKept(Q, "Again"));
        assertThat(view(role, id, 2).contains("\"kept\":[{\"text\":\"Again\"")).isEqualTo(role.edits());
        assertThat(missed(SERVICE, role, id, 2).contains("\"text\":\"Again\"")).isEqualTo(role.edits());
    }

    @ParameterizedTest
    @EnumSource
    void findingsAreForThoseWhoWriteAndWhoOrganise(Role role) throws Exception {
        String id = "searched-by-" + role.name().toLowerCase(Locale.ROOT);
        TestStream report = quoted(id);
        report.append(
                new ParticipantsGiven(1, List.of(new Participant(PARTICIPANT, ""))),
                new BulletAdded(new ItemId("a"), "summary", null, "Thus spoke " + PARTICIPANT));
        view(role, id, 3);
        HttpResponse<String> answer = SERVICE.getAs(role, "/api/reports/" + id + "/findings");
        if (role.edits() || role == Role.ORGANISER) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body())
                    .isEqualTo("{\"version\":3,\"items\":[{\"itemId\":\"a\",\"revision\":0,\"findings\":[{\"from\":11,"
                            + "\"to\":22,\"kind\":\"name\",\"text\":\"Omar Haddad\"}]}]}");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(WireJson.tree(answer.body()).path("code").asString()).isEqualTo("not-for-your-role");
            assertThat(answer.body()).doesNotContain(PARTICIPANT);
        }
    }

    @Test
    void findingsOfOneItemAndOfNoReport() throws Exception {
        TestStream report = quoted("searched");
        report.append(
                new ParticipantsGiven(1, List.of(new Participant(PARTICIPANT, ""))),
                new BulletAdded(new ItemId("a"), "summary", null, PARTICIPANT));
        view(Role.RAPPORTEUR, "searched", 3);
        assertThat(SERVICE.get("/api/reports/searched/findings?item=q").body())
                .isEqualTo("{\"version\":3,\"items\":[]}");
        assertThat(SERVICE.get("/api/reports/searched/findings?item=a").body()).contains(PARTICIPANT);
        assertThat(SERVICE.get("/api/reports/nowhere/findings").statusCode()).isEqualTo(404);
        assertThat(SERVICE.getAsNobody("/api/reports/searched/findings").statusCode())
                .isEqualTo(401);
        report.append(new NameKept(new ItemId("a"), "omar haddad"));
        view(Role.RAPPORTEUR, "searched", 4);
        assertThat(SERVICE.get("/api/reports/searched/findings").body()).isEqualTo("{\"version\":4,\"items\":[]}");
    }
}
