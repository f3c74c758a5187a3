package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.Role;
import roundtable.closing.Departure;
import roundtable.closing.PinId;
import roundtable.closing.event.BoardBegun;
import roundtable.closing.event.ItemPinned;
import roundtable.closing.event.MinutesPlanned;
import roundtable.closing.event.PinDropped;
import roundtable.closing.event.PinReleased;
import roundtable.closing.event.PointSaid;
import roundtable.closing.event.WordingKept;
import roundtable.closing.event.WordingTakenOver;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.RoundtableAdded;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;

/** Whoever follows a board knows what whoever asks is told, and each pin says what its report says, then and now. */
@Timeout(120)
final class BoardTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final Template TEMPLATE = RandomReport.opening("x").template();
    private static final ConferenceId CONFERENCE = new ConferenceId("c1");
    private static final int TABLES = 3;

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    /** What happens in a conference, by chance. */
    private static final class Chance {
        private final Random random;
        private final List<TestStream> tables = new ArrayList<>();
        private final List<RandomReport> reports = new ArrayList<>();
        private final TestStream board = SERVICE.stream("board:c1");
        private final List<PinId> pins = new ArrayList<>();
        private int pinned;

        private Chance(Random random) {
            this.random = random;
            for (int i = 0; i < TABLES; i++) {
                tables.add(SERVICE.stream("report:r" + i));
                reports.add(new RandomReport("r" + i, random));
                write(i, 60);
            }
            board.append(new BoardBegun(CONFERENCE, "Forum"));
        }

        private void write(int table, int events) {
            for (ReportEvent event : reports.get(table).next(events)) {
                tables.get(table)
                        .append(
                                event instanceof ReportOpened e
                                        ? new ReportOpened(
                                                e.reportId(), CONFERENCE, e.conference(), e.roundtable(), e.template())
                                        : event);
            }
        }

        private void happen() throws Exception {
            int table = random.nextInt(TABLES);
            @Nullable PinId some = pins.isEmpty() ? null : pins.get(random.nextInt(pins.size()));
            switch (some == null ? 0 : random.nextInt(8)) {
                case 0, 1 -> pin(table);
                case 2 -> leave(new PinDropped(Objects.requireNonNull(some)), some);
                case 3 -> leave(new PinReleased(Objects.requireNonNull(some), Departure.REDACTED), some);
                case 4 -> board.append(new WordingTakenOver(Objects.requireNonNull(some), version(some)));
                case 5 -> board.append(new WordingKept(Objects.requireNonNull(some), version(some)));
                case 6 -> board.append(new PointSaid(new ItemId("s" + random.nextInt(4))));
                default -> board.append(new MinutesPlanned(new ItemId("h" + random.nextInt(4)), random.nextInt(9)));
            }
            write(random.nextInt(TABLES), 1 + random.nextInt(20));
        }

        private void pin(int table) throws Exception {
            JsonNode view = report("r" + table, "");
            List<String> items = view.findPath("sections").findValuesAsString("id");
            if (!items.isEmpty()) {
                PinId id = new PinId("p" + pinned++);
                board.append(new ItemPinned(
                        id,
                        new ReportId("r" + table),
                        new ItemId(items.get(random.nextInt(items.size()))),
                        view.path("version").asLong()));
                pins.add(id);
            }
        }

        private void leave(Object event, PinId pin) {
            board.append(event);
            pins.remove(pin);
        }

        private long version(PinId pin) throws Exception {
            String report = board().at("/pins/" + pin + "/reportId").asString();
            return report(report, "").path("version").asLong();
        }
    }

    private static JsonNode board() throws Exception {
        return WireJson.tree(
                SERVICE.getAs(Role.CHAIR, "/api/conferences/c1/board").body());
    }

    private static JsonNode report(String id, String query) throws Exception {
        return WireJson.tree(
                SERVICE.getAs(Role.CHAIR, "/api/reports/" + id + query).body());
    }

    private static @Nullable String text(JsonNode report, String item) {
        for (JsonNode section : report.path("sections")) {
            for (JsonNode found : section.path("items")) {
                if (found.path("id").asString().equals(item)) {
                    return found.path("text").asStringOpt().orElse(null);
                }
            }
        }
        return null;
    }

    @Test
    void whatIsToldIsTrueWhateverHappens() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        TestStream conference = SERVICE.stream("conference:c1");
        conference.append(new ConferenceCreated(CONFERENCE, "Forum", "Quito", null, null, null, TEMPLATE));
        for (int i = 0; i < TABLES; i++) {
            Roundtable roundtable = new Roundtable(new ReportId("r" + i), "1." + i, "About " + i, "", null);
            conference.append(new RoundtableAdded(CONFERENCE, "Forum", roundtable, TEMPLATE));
        }
        Chance chance = new Chance(new Random(seed));
        try (PatchFollower follower = new PatchFollower(SERVICE.connectAs(Role.CHAIR), "board:c1", -1)) {
            for (int round = 0; round < 12; round++) {
                for (int i = 0; i < 6; i++) {
                    chance.happen();
                }
                JsonNode asked = board();
                while (!asked.equals(follower.state)) {
                    follower.hear();
                    asked = board();
                }
                isAsItsReportSays(asked, chance.pins, seed);
            }
        }
    }

    private static void isAsItsReportSays(JsonNode board, List<PinId> pins, long seed) throws Exception {
        assertThat(board.path("pins").propertyNames())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        pins.stream().map(PinId::value).toList());
        for (JsonNode pin : board.path("pins")) {
            String report = pin.path("reportId").asString();
            String item = pin.path("itemId").asString();
            String then = text(report(report, "?version=" + pin.path("version").asLong()), item);
            String now = text(report(report, ""), item);
            assertThat(pin.path("then").asStringOpt().orElse(null))
                    .as("seed %d, %s", seed, pin)
                    .isEqualTo(then);
            assertThat(pin.path("now").asStringOpt().orElse(null))
                    .as("seed %d, %s", seed, pin)
                    .isEqualTo(now);
            assertThat(pin.path("state").asString().equals("unreadable"))
                    .as("seed %d, %s", seed, pin)
                    .isEqualTo(then == null || now == null);
        }
    }

    @Test
    void theBoardIsNotForEverybody() throws Exception {
        assertThat(SERVICE.getAs(Role.RAPPORTEUR, "/api/conferences/c1/board").body())
                .contains("not-for-your-role");
        assertThat(SERVICE.getAs(Role.CHAIR, "/api/conferences/none/board").statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.getAs(Role.CHAIR, "/api/conferences/" + "c".repeat(58) + "/board")
                        .body())
                .contains("id-malformed");
        try (TestSocket socket = SERVICE.connectAs(Role.READER)) {
            socket.subscribe("board:c1", -1);
            assertThat(socket.next().path("code").asString()).isEqualTo("not-for-your-role");
        }
    }
}
