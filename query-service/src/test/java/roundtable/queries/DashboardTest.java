package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.journal.Commit;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.queries.report.dashboard.Recounted;
import roundtable.report.ItemId;
import roundtable.report.Participant;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.template.Tagging;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;

/** What is told of a conference is what a recount from its events gives, whoever comes when. */
@Timeout(120)
final class DashboardTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final Template TEMPLATE = RandomReport.opening("x").template();

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    /** A report in the making, and its recount. */
    private static final class Table {
        private final String id;
        private final String conference;
        private final TestStream stream;
        private final RandomReport events;
        private final Recounted recount = new Recounted();

        private Table(String id, String conference, Random random) {
            this.id = id;
            this.conference = conference;
            this.stream = SERVICE.stream("report:" + id);
            this.events = new RandomReport(id, random);
        }

        private void happen(int count) {
            for (ReportEvent event : events.next(count)) {
                append(event instanceof ReportOpened opened ? opening(opened) : event);
            }
        }

        private ReportOpened opening(ReportOpened of) {
            ConferenceId here = new ConferenceId(conference);
            return new ReportOpened(of.reportId(), here, of.conference(), of.roundtable(), of.template());
        }

        private void append(ReportEvent event) {
            Commit commit = stream.append(event);
            recount.add(event, commit.at(), commit.by());
        }
    }

    private static final class Follower extends PatchFollower {
        private Follower(TestSocket socket, String conference, long after) throws InterruptedException {
            super(socket, "dashboard:" + conference, after);
        }

        private Follower until(Table table) throws InterruptedException {
            while (figures(table).path("version").asLong(-2) < table.stream.version()) {
                hear();
            }
            return this;
        }

        private JsonNode figures(Table table) {
            return state.path("reports").path(table.id);
        }
    }

    private static TestStream conference(String id, Template template, String... reports) {
        TestStream stream = SERVICE.stream("conference:" + id);
        List<Object> events = new ArrayList<>();
        events.add(new ConferenceCreated(new ConferenceId(id), "Forum", "Quito", null, null, null, template));
        for (String report : reports) {
            events.add(added(id, template, report));
        }
        stream.append(events.toArray());
        return stream;
    }

    private static RoundtableAdded added(String conference, Template template, String report) {
        Roundtable roundtable = new Roundtable(new ReportId(report), report, "About " + report, "", null);
        return new RoundtableAdded(new ConferenceId(conference), "Forum", roundtable, template);
    }

    @Test
    void whatIsToldIsWhatARecountGivesWhoeverComesWhen() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Table> tables = IntStream.range(0, 4)
                .mapToObj(i -> new Table("rand" + i, "c1", random))
                .toList();
        conference("c1", TEMPLATE, "rand0", "rand1", "rand2", "rand3", "never");
        tables.forEach(table -> table.happen(1 + random.nextInt(400)));
        try (Follower first = new Follower(SERVICE.connectAs(Role.CHAIR), "c1", -1)) {
            for (Table table : tables) {
                first.until(table);
            }
            for (int round = 0; round < 6; round++) {
                tables.get(random.nextInt(tables.size())).happen(1 + random.nextInt(30));
            }
            for (Table table : tables) {
                first.until(table);
                assertThat(first.figures(table))
                        .as("seed %d, %s", seed, table.id)
                        .isEqualTo(table.recount.json());
            }
            JsonNode asked = WireJson.tree(
                    SERVICE.getAs(Role.CHAIR, "/api/conferences/c1/dashboard").body());
            assertThat(asked).as("seed %d", seed).isEqualTo(first.state);
            assertThat(asked.at("/reports/never/status").asString()).isEqualTo("opening");
            try (Follower late = new Follower(SERVICE.connectAs(Role.READER), "c1", -1)) {
                for (Table table : tables) {
                    late.until(table);
                }
                assertThat(late.state).as("seed %d", seed).isEqualTo(first.state);
            }
        }
    }

    @Test
    void whoHasASeatAtOneRoundtableIsToldOfThatOneAndComesBackForAnother() throws Exception {
        Table one = new Table("own", "c2", new Random(1));
        Table two = new Table("other", "c2", new Random(2));
        TestStream conference = conference("c2", TEMPLATE, "own", "other");
        PersonId uma = new PersonId("uma");
        conference.append(new RoleGranted(uma, Role.RAPPORTEUR, new ReportId("own")));
        one.happen(20);
        two.happen(20);
        try (TestSocket socket = SERVICE.connectAs(uma);
                Follower chair = new Follower(SERVICE.connectAs(Role.CHAIR), "c2", -1);
                Follower follower = new Follower(socket, "c2", -1)) {
            follower.until(one);
            two.happen(5);
            chair.until(two);
            one.happen(5);
            follower.until(one);
            assertThat(follower.state.path("reports").propertyNames()).containsExactly("own");
            assertThat(follower.state.at("/conference/roundtables").findValuesAsString("reportId"))
                    .containsExactly("own");

            conference.append(new RoleGranted(uma, Role.READER, new ReportId("other")));
            assertThat(socket.closedWith()).isEqualTo(1008);
        }
        try (TestSocket socket = SERVICE.connectAs(uma);
                Follower follower = new Follower(socket, "c2", -1)) {
            follower.until(one).until(two);
            conference.append(new RoleRevoked(uma, Role.READER, new ReportId("other")));
            assertThat(socket.closedWith()).isEqualTo(1008);
        }
        try (TestSocket socket = SERVICE.connectAs(new PersonId("nobody"))) {
            socket.subscribe("dashboard:c2", -1);
            assertThat(socket.next().path("code").asString()).isEqualTo("unknown-topic");
        }
    }

    @Test
    void findingsAreForThoseWhoMaySeeThemAndNoTextIsForAnybody() throws Exception {
        conference("c3", TEMPLATE, "named");
        Table table = new Table("named", "c3", new Random(3));
        table.happen(1);
        try (Follower organiser = new Follower(SERVICE.connectAs(Role.ORGANISER), "c3", -1);
                Follower chair = new Follower(SERVICE.connectAs(Role.CHAIR), "c3", -1)) {
            table.append(new ParticipantsGiven(1, List.of(new Participant("Quetzalcoatl", ""))));
            table.append(new BulletAdded(new ItemId("b"), "summary", null, "Thanks to Quetzalcoatl."));
            table.append(new ItemTagged(new ItemId("b"), new Tag(Tag.OWN_WORDS, "Quetzalcoatl")));
            while (organiser.figures(table).path("findings").asInt(0) != 1) {
                organiser.hear();
            }
            chair.until(table);
            assertThat(chair.figures(table).has("findings")).isFalse();
            assertThat(WireJson.write(organiser.state)).doesNotContain("Quetzalcoatl");
            assertThat(organiser.figures(table).path("tags").isEmpty()).isTrue();
        }
    }

    @Test
    void aFollowerGoesOnFromWhereItWasOrBeginsAnew() throws Exception {
        Table table = new Table("resumed", "c4", new Random(4));
        conference("c4", TEMPLATE, "resumed");
        table.happen(10);
        try (Follower stays = new Follower(SERVICE.connectAs(Role.CHAIR), "c4", -1)) {
            stays.until(table);
            Follower leaves = new Follower(SERVICE.connectAs(Role.CHAIR), "c4", stays.version);
            leaves.state.setAll(stays.state.deepCopy());
            table.happen(10);
            stays.until(table);
            leaves.until(table);
            assertThat(leaves.state).isEqualTo(stays.state);
            leaves.close();
            try (Follower old = new Follower(SERVICE.connectAs(Role.CHAIR), "c4", 5)) {
                old.until(table);
                assertThat(old.state).isEqualTo(stays.state);
            }
            try (TestSocket ahead = SERVICE.connectAs(Role.CHAIR)) {
                ahead.subscribe("dashboard:c4", stays.version + 1_000_000);
                assertThat(ahead.next().path("code").asString()).isEqualTo("version-ahead");
            }
        }
    }

    @Test
    void aConferenceThatMovesIsToldAndNobodyIsPresentOnIt() throws Exception {
        TestStream conference = conference("c5", TEMPLATE, "first");
        Template bare = new Template("Bare", "", TEMPLATE.sections(), new Tagging(List.of(), false));
        try (TestSocket socket = SERVICE.connect("Sara");
                Follower follower = new Follower(socket, "c5", -1)) {
            follower.hear();
            assertThat(follower.state.at("/conference/sets")).hasSize(2);
            conference.append(
                    new ClosingSessionScheduled(Instant.parse("2026-05-06T15:00:00Z")),
                    new TemplateRevised(bare),
                    added("c5", bare, "second"));
            Table second = new Table("second", "c5", new Random(5));
            second.happen(3);
            follower.until(second);
            assertThat(follower.state.at("/conference/closingAt").asString()).isEqualTo("2026-05-06T15:00:00Z");
            assertThat(follower.state.at("/conference/roundtables").findValuesAsString("code"))
                    .containsExactly("first", "second");

            socket.send("{\"type\":\"presence\",\"topic\":\"dashboard:c5\",\"clientId\":\""
                    + RunningService.person("Sara") + ".t\",\"cursor\":null}");
            JsonNode answer = socket.next();
            while (answer.path("type").asString().equals("dashboard")) {
                answer = socket.next();
            }
            assertThat(answer.path("code").asString()).isEqualTo("unknown-topic");
        }
    }

    @Test
    void anotherConferencesReportIsNotShown() throws Exception {
        Table table = new Table("theirs", "c7", new Random(6));
        conference("c6", TEMPLATE, "theirs");
        table.happen(3);
        JsonNode view = WireJson.tree(
                SERVICE.getAs(Role.ORGANISER, "/api/conferences/c6/dashboard").body());
        assertThat(view.at("/reports/theirs/status").asString()).isEqualTo("taken");
        assertThat(view.at("/reports/theirs/sections").isEmpty()).isTrue();
        assertThat(SERVICE.get("/api/conferences/none/dashboard").statusCode()).isEqualTo(404);
    }
}
