package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chair pins what rapporteurs write, and a running product keeps the board true to what they may still be told. */
@Timeout(120)
abstract class BoardContract {
    private static final JsonMapper JSON = new JsonMapper();

    private final String report = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final String conference = "of-" + report;
    private int commands;

    abstract Installation installation();

    /** A product with a report, a rapporteur, a chair, and their board. */
    private final class Room implements AutoCloseable {
        private final Installation product = installation();
        private final Caller sara = new Caller(product.commands(), "Sara", "rapporteur");
        private final Caller chandra = new Caller(product.commands(), "Chandra", "chair");
        private final Caller viewer = new Caller(product.queries(), "Chandra", "chair");

        private Room() {
            sara.openReport(report, "Words", new Caller(product.queries(), "Sara", "rapporteur"));
            done(chandra.command("boards/" + conference, id(), "{\"type\":\"begin-board\"}"));
        }

        /** The version of the report after it. */
        private long writes(String... events) {
            return JSON.readTree(done(sara.command("reports/" + report, id(), events)))
                    .path("version")
                    .asLong();
        }

        private void leads(String... events) {
            done(chandra.command("boards/" + conference, id(), events));
        }

        private JsonNode board() {
            return JSON.readTree(done(viewer.get("/api/conferences/" + conference + "/board")));
        }

        /** The board once what is pinned has reached this state; every look is a fresh one. */
        private JsonNode pinUntil(String pin, String field, String value) {
            JsonNode found = board().path("pins").path(pin);
            while (!found.path(field).asString("").equals(value)) {
                Thread.onSpinWait();
                found = board().path("pins").path(pin);
            }
            return found;
        }

        /** A changed pin once the board knows its report up to a version. */
        private JsonNode pinAt(String pin, long version) {
            JsonNode found = board().path("pins").path(pin);
            while (found.at("/changed/version").asLong() < version) {
                Thread.onSpinWait();
                found = board().path("pins").path(pin);
            }
            return found;
        }

        private JsonNode untilLeft(String pin) {
            JsonNode board = board();
            while (board.path("pins").has(pin)) {
                Thread.onSpinWait();
                board = board();
            }
            return board.path("board");
        }

        private String report() {
            return done(viewer.get("/api/reports/" + report));
        }

        /** The script's path, once it is open. */
        private String script() {
            String path = "reports/script." + conference;
            while (viewer.get("/api/" + path + "?atLeast=0").statusCode() != 200) {
                Thread.onSpinWait();
            }
            return path;
        }

        /** A copy of the script. */
        private String copy() {
            return done(viewer.get("/api/" + script() + "/report.md"));
        }

        /** A copy of the script after that pin was put there. */
        private String copyWith(String pin) {
            done(chandra.command(
                    script(),
                    id(),
                    "{\"type\":\"add-paragraph\",\"itemId\":\"" + pin + "\",\"section\":\"script\",\"text\":\"\"}"));
            return copy();
        }

        @Override
        public void close() {
            product.close();
        }
    }

    private String id() {
        return report + "-" + commands++;
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String pin(String pin, String item, int version) {
        return "{\"type\":\"pin-item\",\"pinId\":\"" + pin + "\",\"reportId\":\"" + report + "\",\"itemId\":\"" + item
                + "\",\"version\":" + version + "}";
    }

    private static String quote(String item, String text) {
        return "{\"type\":\"add-quote\",\"itemId\":\"" + item + "\",\"section\":\"only\",\"text\":\"" + text + "\"}";
    }

    private static String ask(String item, String speaker) {
        return "{\"type\":\"request-attribution\",\"itemId\":\"" + item + "\",\"attribution\":1,\"speaker\":\""
                + speaker + "\",\"affiliation\":\"Harbour\",\"how\":\"by mail\"}";
    }

    private static String approve(String item, String speaker) {
        return "{\"type\":\"approve-attribution\",\"itemId\":\"" + item + "\",\"attribution\":1,\"speaker\":\""
                + speaker + "\",\"approvedBy\":\"" + speaker + "\",\"how\":\"by mail\",\"on\":\"2026-05-06\"}";
    }

    @Test
    void aPinSaysThatItsItemChanged() {
        try (Room room = new Room()) {
            room.writes(Caller.paragraph("b1", "Few knew"));
            room.leads(pin("p1", "b1", 1));
            JsonNode same = room.pinUntil("p1", "state", "same");
            assertThat(same.path("then").asString()).isEqualTo("Few knew");
            assertThat(same.path("code").asString()).isEqualTo("1");

            room.writes("{\"type\":\"edit-text\",\"itemId\":\"b1\",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,"
                    + "\"changes\":[[8,[0,\" of it\"]]]}");
            JsonNode changed = room.pinUntil("p1", "state", "changed");
            assertThat(changed.path("then").asString()).isEqualTo("Few knew");
            assertThat(changed.path("now").asString()).isEqualTo("Few knew of it");
            assertThat(changed.path("changed").path("by").asString()).isEqualTo("Sara");

            long version = changed.path("changed").path("version").asLong();
            room.leads("{\"type\":\"keep-wording\",\"pinId\":\"p1\",\"version\":" + version + "}");
            assertThat(room.pinUntil("p1", "state", "same").path("then").asString())
                    .isEqualTo("Few knew");
            room.leads("{\"type\":\"take-over-wording\",\"pinId\":\"p1\",\"version\":" + version + "}");
            assertThat(room.pinUntil("p1", "then", "Few knew of it")
                            .path("state")
                            .asString())
                    .isEqualTo("same");
        }
    }

    @Test
    void whatIsRedactedOrWithdrawnLeavesTheBoard() {
        try (Room room = new Room()) {
            room.writes(Caller.paragraph("b1", "Said by Mr Brown"), quote("q1", "A visa is policy"));
            room.writes(ask("q1", "Ms Ochre"), approve("q1", "Ms Ochre"));
            room.leads(pin("p1", "b1", 2), pin("p2", "q1", 4));
            assertThat(room.pinUntil("p2", "state", "same")
                            .path("attribution")
                            .path("speaker")
                            .asString())
                    .isEqualTo("Ms Ochre");

            room.writes("{\"type\":\"redact-item\",\"itemId\":\"b1\",\"reason\":\"names-a-person\"}");
            assertThat(room.untilLeft("p1").path("left").path(0).path("why").asString())
                    .isEqualTo("redacted");
            room.writes("{\"type\":\"mark-quote-anonymous\",\"itemId\":\"q1\"}");
            assertThat(room.untilLeft("p2").path("left").path(1).path("why").asString())
                    .isEqualTo("approval-withdrawn");
            assertThat(room.board().toString()).doesNotContain("Brown", "Ochre", "visa");
        }
    }

    @Test
    void nobodyIsNamedUnderWordsThatTheyDidNotApprove() {
        try (Room room = new Room()) {
            room.writes(quote("q1", "We failed them"));
            room.leads(pin("p1", "q1", 1));
            room.writes("{\"type\":\"edit-text\",\"itemId\":\"q1\",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,"
                    + "\"changes\":[[[14,\"More is needed\"]]]}");
            long approved = room.writes(ask("q1", "Ms Ochre"), approve("q1", "Ms Ochre"));
            JsonNode pin = room.pinAt("p1", approved);
            assertThat(pin.path("then").asString()).isEqualTo("We failed them");
            assertThat(room.report()).contains("Ochre");
            assertThat(room.board().toString()).doesNotContain("Ochre");
            assertThat(room.copyWith("p1")).contains("We failed them").doesNotContain("Ochre");

            long version = pin.path("changed").path("version").asLong();
            room.leads("{\"type\":\"keep-wording\",\"pinId\":\"p1\",\"version\":" + version + "}");
            room.pinUntil("p1", "state", "same");
            assertThat(room.board().toString()).doesNotContain("Ochre");

            room.leads("{\"type\":\"take-over-wording\",\"pinId\":\"p1\",\"version\":" + version + "}");
            JsonNode taken = room.pinUntil("p1", "then", "More is needed");
            assertThat(taken.at("/attribution/speaker").asString()).isEqualTo("Ms Ochre");
            assertThat(room.copy()).contains("More is needed", "Ms Ochre");
        }
    }

    @Test
    void aNameThatNobodyDecidedOnIsNotSaidInTheHall() {
        try (Room room = new Room()) {
            Caller organiser = new Caller(room.product.commands(), "Organiser", "organiser");
            room.writes(Caller.paragraph("b1", "As Amina Diallo said, few knew"));
            room.leads(pin("p1", "b1", 1));
            JsonNode unnamed = room.pinUntil("p1", "state", "same");
            assertThat(unnamed.has("names")).isTrue();
            assertThat(unnamed.path("names")).isEmpty();
            done(
                    organiser.command(
                            "reports/" + report,
                            id(),
                            "{\"type\":\"give-participants\",\"participants\":[{\"name\":\"Amina Diallo\",\"affiliation\":\"\"}]}"));
            JsonNode pin = room.pinUntil("p1", "aloud", "As […] said, few knew");
            assertThat(pin.path("names").toString()).isEqualTo("[{\"from\":3,\"to\":15}]");
            assertThat(room.copyWith("p1")).contains("few knew").doesNotContain("Diallo");

            // The table replaces the name; the pin keeps its wording, and the hall still doesn't hear it.
            room.writes("{\"type\":\"edit-text\",\"itemId\":\"b1\",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,"
                    + "\"changes\":[[3,[12,\"somebody\"],15]]}");
            JsonNode replaced = room.pinUntil("p1", "state", "changed");
            assertThat(replaced.path("now").asString()).isEqualTo("As somebody said, few knew");
            assertThat(replaced.path("aloud").asString()).isEqualTo("As […] said, few knew");
            assertThat(room.copy()).doesNotContain("Diallo");
            long version = replaced.at("/changed/version").asLong();
            room.leads("{\"type\":\"take-over-wording\",\"pinId\":\"p1\",\"version\":" + version + "}");
            assertThat(room.pinUntil("p1", "then", "As somebody said, few knew").has("aloud"))
                    .isFalse();

            room.writes(Caller.paragraph("b2", "Diallo street floods"));
            room.leads(pin("p2", "b2", (int) version + 1));
            room.pinUntil("p2", "aloud", "[…] street floods");
            room.writes("{\"type\":\"keep-name\",\"itemId\":\"b2\",\"text\":\"Diallo\"}");
            while (room.board().at("/pins/p2").has("aloud")) {
                Thread.onSpinWait();
            }

            // Kept once, and done away with later: the pin still has it, and the hall doesn't hear it.
            room.writes("{\"type\":\"edit-text\",\"itemId\":\"b2\",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,"
                    + "\"changes\":[[[6,\"One\"],14]]}");
            room.pinUntil("p2", "now", "One street floods");
            assertThat(room.board().at("/pins/p2/aloud").asString()).isEqualTo("[…] street floods");
        }
    }

    @Test
    void aConferenceThatCanHaveNoBoardHoldsUpNoOther() {
        try (Room room = new Room()) {
            String far = "r" + "x".repeat(54);
            room.sara.openReport(far, "Far away", new Caller(room.product.queries(), "Sara", "rapporteur"));
            done(room.sara.command("reports/" + far, id(), Caller.paragraph("b1", "Said by Mr Brown")));
            String redaction = "{\"type\":\"redact-item\",\"itemId\":\"b1\",\"reason\":\"asked-to\"}";
            done(room.sara.command("reports/" + far, id(), redaction));

            room.writes(Caller.paragraph("b1", "Few knew"));
            room.leads(pin("p1", "b1", 1));
            room.writes(redaction);
            assertThat(room.untilLeft("p1").at("/left/0/why").asString()).isEqualTo("redacted");
        }
    }

    @Test
    void theScriptIsWrittenByThoseWhoLead() {
        try (Room room = new Room()) {
            String script = room.script();
            String heading = "{\"type\":\"add-heading\",\"itemId\":\"h1\",\"section\":\"script\",\"level\":1,"
                    + "\"text\":\"What we heard\"}";
            done(room.chandra.command(script, id(), heading));
            room.leads(
                    "{\"type\":\"plan-minutes\",\"itemId\":\"h1\",\"minutes\":4}",
                    "{\"type\":\"mark-said\",\"itemId\":\"h1\"}");
            JsonNode board = room.board().path("board");
            assertThat(board.path("planned").path(0).path("minutes").asInt()).isEqualTo(4);
            assertThat(board.path("said").path(0).path("itemId").asString()).isEqualTo("h1");

            assertThat(room.sara.command(script, id(), heading).body()).contains("not-for-your-role");
            assertThat(room.sara.get("/api/" + script).statusCode()).isEqualTo(403);
            assertThat(room.sara
                            .get("/api/conferences/" + conference + "/board")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(room.chandra
                            .command(script, id(), "{\"type\":\"submit-report\"}")
                            .body())
                    .contains("script-takes-text-alone");
            assertThat(room.chandra
                            .command(
                                    script,
                                    id(),
                                    "{\"type\":\"tag-item\",\"itemId\":\"h1\",\"tag\":{\"scheme\":\"free\",\"value\":\"x\"}}")
                            .body())
                    .contains("script-takes-text-alone");
        }
    }

    @Test
    void aCopyOfTheScriptSaysWhatIsPinnedInIt() {
        try (Room room = new Room()) {
            room.writes(Caller.paragraph("b1", "Few knew"), Caller.paragraph("b2", "Nobody said"));
            room.leads(pin("p1", "b1", 2), pin("p2", "b2", 2));
            String script = room.script();
            String own = "\"section\":\"script\",\"text\":\"";
            done(room.chandra.command(
                    script,
                    id(),
                    "{\"type\":\"add-paragraph\",\"itemId\":\"w1\"," + own + "We ask you\"}",
                    "{\"type\":\"add-paragraph\",\"itemId\":\"p1\",\"after\":\"w1\"," + own + "Slowly\"}"));
            String copy = room.copy();
            assertThat(copy).contains("We ask you", "Few knew").doesNotContain("Slowly", "Nobody said");
            Caller adam = new Caller(room.product.queries(), "Adam", "auditor");
            assertThat(done(adam.get("/api/reports/" + report + "/trail"))).contains("\"note\":\"board.md\"");
            assertThat(done(adam.get("/api/" + script + "/trail"))).contains("\"note\":\"report.md\"");

            room.writes("{\"type\":\"redact-item\",\"itemId\":\"b1\",\"reason\":\"asked-to\"}");
            room.untilLeft("p1");
            assertThat(room.copy()).contains("We ask you").doesNotContain("Few knew");

            done(room.chandra.command(
                    script,
                    id(),
                    "{\"type\":\"add-paragraph\",\"itemId\":\"p2\",\"after\":\"w1\"," + own + "Careful\"}"));
            assertThat(room.copy()).contains("Nobody said").doesNotContain("Careful");
            room.leads("{\"type\":\"drop-pin\",\"pinId\":\"p2\"}");
            assertThat(room.board().at("/board/dropped").toString()).isEqualTo("[\"p2\"]");
            assertThat(room.copy()).contains("We ask you").doesNotContain("Nobody said", "Careful");
            assertThat(room.sara.get("/api/" + script + "/report.md").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theTrailOfTheScriptTellsWhatWasDoneToTheBoard() {
        try (Room room = new Room()) {
            String script = room.script();
            room.writes(Caller.paragraph("b1", "Few knew"));
            room.leads(pin("p1", "b1", 1), "{\"type\":\"plan-speech\",\"minutes\":9}");
            room.copyWith("p1");
            room.leads("{\"type\":\"mark-said\",\"itemId\":\"p1\"}", "{\"type\":\"drop-pin\",\"pinId\":\"p1\"}");
            Caller adam = new Caller(room.product.queries(), "Adam", "auditor");
            JsonNode trail = JSON.readTree(done(adam.get("/api/" + script + "/trail")));
            assertThat(trail.path("entries").findValuesAsString("kind").reversed())
                    .filteredOn(kind -> !kind.equals("signed-in"))
                    .containsExactly(
                            "board-begun",
                            "opened",
                            "pinned",
                            "speech-planned",
                            "added",
                            "exported",
                            "said",
                            "unpinned");
            JsonNode pinned = JSON.readTree(done(adam.get("/api/" + script + "/trail?kind=pinned")))
                    .at("/entries/0");
            assertThat(pinned.path("note").asString()).isEqualTo(report + " b1 1");
            assertThat(pinned.path("itemId").asString()).isEqualTo("p1");
            assertThat(pinned.path("by").asString()).isEqualTo("Chandra");
            assertThat(pinned.path("version").asLong()).isZero();
            assertThat(done(adam.get("/api/" + script + "/trail?kind=said&by=Nobody")))
                    .contains("\"entries\":[]");
            assertThat(done(adam.get("/api/" + script + "/trail.csv"))).contains("unpinned");
            assertThat(done(adam.get("/api/reports/" + report + "/trail"))).doesNotContain("unpinned");

            // The chair's note is forgotten; what was done to the board has no words, and stays as it was told.
            done(room.chandra.command(
                    script, id(), "{\"type\":\"redact-item\",\"itemId\":\"p1\",\"reason\":\"asked-to\"}"));
            while (!done(adam.get("/api/" + script + "/trail?kind=redacted")).contains("asked-to")) {
                Thread.onSpinWait();
            }
            assertThat(JSON.readTree(done(adam.get("/api/" + script + "/trail?kind=pinned")))
                            .at("/entries/0"))
                    .isEqualTo(pinned);
        }
    }

    @Test
    void whoeverFollowsIsToldAtOnce() {
        try (Room room = new Room();
                Line line = new Line(room.product.queries(), "/ws/live", room.viewer)) {
            room.writes(Caller.paragraph("b1", "Few knew"));
            line.subscribe("board:" + conference);
            JsonNode first = JSON.readTree(line.await("\"type\":\"board\""));
            assertThat(first.findPath("begun").asBoolean()).as(first.toString()).isTrue();
            long before = first.path("to").asLong();
            room.leads(pin("p1", "b1", 1));
            assertThat(line.await("\"p1\":{")).contains("\"then\":\"Few knew\"", "\"fresh\":false");
            room.writes("{\"type\":\"redact-item\",\"itemId\":\"b1\",\"reason\":\"asked-to\"}");
            assertThat(line.await("\"p1\":null")).contains("\"why\":\"redacted\"");
            try (Line back = new Line(room.product.queries(), "/ws/live", room.viewer)) {
                back.send("{\"type\":\"subscribe\",\"topic\":\"board:" + conference + "\",\"after\":" + before + "}");
                assertThat(back.await("\"type\":\"board\""))
                        .contains("\"why\":\"redacted\"")
                        .doesNotContain("Few knew");
            }
            Line stranger = new Line(room.product.queries(), "/ws/live", room.sara);
            stranger.subscribe("board:" + conference);
            assertThat(stranger.await("not-for-your-role")).contains("board:" + conference);
            stranger.close();
        }
    }
}
