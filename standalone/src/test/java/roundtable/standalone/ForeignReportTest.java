package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sara writes one report of a conference. What she can get, or do, of the others by guessing at ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignReportTest {
    @TempDir
    static Path folder;

    private OneProcess product;
    private String url = "";
    private Caller organiser;
    private Caller sara;

    @BeforeAll
    void start() {
        product = OneProcess.in(folder);
        url = product.commands();
        organiser = new Caller(url, "First", "organiser");
        organiser.openReport("hers", "Words");
        organiser.openReport("theirs", "Words");
        done(organiser.command(
                "conferences/of-hers",
                "neighbour",
                "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"neighbour\",\"code\":\"2\","
                        + "\"title\":\"T\",\"place\":\"\"}}"));
        while (organiser.get("/api/reports/neighbour?atLeast=0").statusCode() != 200) {
            Thread.onSpinWait();
        }
        sara = Caller.named(url, "Sara");
        grant(sara, "rapporteur", "hers");
        done(sara.command("reports/hers", "i1", Caller.paragraph("i1", "text")));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private void grant(Caller person, String role, String report) {
        done(organiser.command(
                "conferences/of-hers", "grant-" + person.person() + role, role("grant", person, role, report)));
    }

    private static String role(String what, Caller person, String role, String report) {
        return "{\"type\":\"" + what + "-role\",\"person\":\"" + person.person() + "\",\"role\":\"" + role
                + "\",\"reportId\":\"" + report + "\"}";
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The same answer as for an id that nobody uses, so that nothing is learnt. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports/%s",
                "/api/reports/%s?version=0",
                "/api/reports/%s?at=2030-01-01T00:00:00Z",
                "/api/reports/%s?rebuilt=true",
                "/api/reports/%s/findings",
                "/api/reports/%s/blame?version=0",
                "/api/reports/%s/timeline",
                "/api/reports/%s/trail",
                "/api/reports/%s/trail.csv",
                "/api/reports/%s/changes.jsonl",
                "/api/reports/%s/trail.pdf",
                "/api/reports/%s/report.md",
                "/api/reports/%s/report.json",
                "/api/reports/%s/report.docx",
                "/api/reports/%s/report.pdf",
                "/api/reports/%s/trail.jsonl",
                "/api/reports/%s/chain"
            })
    void anotherRoundtablesReportIsAsIfItWereNotThere(String address) {
        HttpResponse<String> none = sara.get(address.formatted("nobodys"));
        assertThat(none.statusCode()).isEqualTo(404);
        for (String id : new String[] {"neighbour", "theirs"}) {
            HttpResponse<String> answer = sara.get(address.formatted(id));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(said(answer).replace(id, "nobodys")).isEqualTo(said(none));
        }
        assertThat(sara.get(address.formatted("hers")).statusCode()).isEqualTo(200);
    }

    /** What an answer says, without the id that each request has. */
    private static String said(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"requestId\":\"[^\"]*\",?", "");
    }

    @Test
    void commandsToAnotherRoundtablesReportAreAsIfItWereNotThere() {
        String add = Caller.paragraph("x", "text");
        String none = said(sara.command("reports/nobodys", "same", add));
        assertThat(none).contains("report-unknown");
        assertThat(said(sara.command("reports/neighbour", "same", add)).replace("neighbour", "nobodys"))
                .isEqualTo(none);
        assertThat(said(sara.command("reports/theirs", "same", add)).replace("theirs", "nobodys"))
                .isEqualTo(none);
        assertThat(organiser.get("/api/reports/neighbour").body()).doesNotContain("\"x\"");
    }

    @Test
    void otherConferencesAndRoundtablesAreLeftOut() {
        assertThat(sara.get("/api/conferences").body())
                .contains("of-hers", "\"hers\"")
                .doesNotContain("of-theirs", "neighbour");
        assertThat(sara.get("/api/conferences/of-hers").body())
                .contains("\"hers\"")
                .doesNotContain("neighbour");
        assertThat(said(sara.get("/api/conferences/of-theirs")).replace("of-theirs", "of-nobody"))
                .isEqualTo(said(sara.get("/api/conferences/of-nobody")));
        assertThat(sara.get("/api/conferences/of-hers/rights").body()).contains("not-for-your-role");
        assertThat(sara.get("/api/conferences/of-theirs/rights").body()).contains("conference-unknown");
        assertThat(sara.get("/api/installations/house/rights").body()).contains("not-for-your-role");
    }

    @Test
    void nobodyGrantsThemselvesARole() {
        assertThat(sara.command("conferences/of-hers", "own", role("grant", sara, "organiser", "hers"))
                        .body())
                .contains("not-for-your-role");
        assertThat(sara.command("conferences/of-theirs", "own", role("grant", sara, "reader", "theirs"))
                        .body())
                .contains("conference-unknown");
        assertThat(sara.command(
                                "installations/house",
                                "own",
                                "{\"type\":\"grant-role\",\"person\":\"" + sara.person() + "\",\"role\":\"organiser\"}")
                        .body())
                .contains("not-for-your-role");
    }

    @Test
    void foreignTopicsAreUnknown() {
        try (Line line = new Line(url, "/ws/live", sara)) {
            for (String topic :
                    new String[] {"report:neighbour", "trail:neighbour", "report:theirs", "report:nobodys"}) {
                line.subscribe(topic);
                assertThat(line.await("\"error\"")).contains("unknown-topic").contains(topic);
            }
            line.subscribe("report:hers");
            line.await("\"subscribed\"");
        }
    }

    @Test
    void nobodyIsPresentOrWritesAsSomebodyElse() {
        Caller noor = Caller.named(url, "Noor");
        grant(noor, "note-taker", "hers");
        try (Line line = new Line(url, "/ws/live", noor)) {
            line.subscribe("report:hers");
            line.await("\"subscribed\"");
            line.send("{\"type\":\"presence\",\"topic\":\"report:hers\",\"clientId\":\"" + sara.person()
                    + ".t\",\"cursor\":null}");
            assertThat(line.await("\"error\"")).contains("client-foreign");
        }
        try (Line line = new Line(url, "/ws/commands", noor)) {
            line.send(edit("spoofed", sara.person() + ".t", 0));
            assertThat(line.await("\"refused\"")).contains("client-foreign");
        }
    }

    /** @param revision of the text before it */
    private static String edit(String commandId, String clientId, int revision) {
        return "{\"type\":\"command\",\"topic\":\"report:hers\",\"commandId\":\"" + commandId
                + "\",\"commands\":[{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":" + revision
                + ",\"clientId\":\"" + clientId + "\",\"sequence\":" + revision + ",\"changes\":[["
                + (4 + revision) + ",[0,\"!\"]]]}]}";
    }

    @Test
    void whoLosesTheirRoleIsCutOffAndWhatWasAcceptedStays() {
        Caller omar = Caller.named(url, "Omar");
        grant(omar, "rapporteur", "hers");
        try (Line live = new Line(url, "/ws/live", omar);
                Line commands = new Line(url, "/ws/commands", omar)) {
            live.subscribe("report:hers");
            live.await("\"subscribed\"");
            commands.send(edit("accepted", omar.person() + ".t", 0));
            assertThat(commands.await("\"commandId\":\"accepted\"")).contains("\"result\"");

            done(organiser.command("conferences/of-hers", "revoke", role("revoke", omar, "rapporteur", "hers")));

            assertThat(live.closedWithin(Duration.ofSeconds(1))).isEqualTo("1008 rights-changed");
            assertThat(commands.closedWithin(Duration.ofSeconds(1))).isEqualTo("1008 rights-changed");
        }
        try (Line again = new Line(url, "/ws/commands", omar)) {
            again.send(edit("queued", omar.person() + ".t", 1));
            assertThat(again.await("\"commandId\":\"queued\"")).contains("report-unknown");
        }
        assertThat(omar.get("/api/reports/hers").statusCode()).isEqualTo(404);
        assertThat(organiser.get("/api/reports/hers").body()).contains("\"text\":\"text!\"");
        assertThat(organiser.get("/api/conferences/of-hers/rights").body())
                .contains("\"granted\":false,\"person\":\"" + omar.person() + "\"");
    }

    /** A link that was made before somebody got roles elsewhere would be a way to what they may do there. */
    @Test
    void whoOrganisesAllThatSomebodyHasSetsTheirPasswordAnew() {
        Caller uma = Caller.named(url, "Uma");
        done(organiser.command(
                "conferences/of-hers",
                "uma",
                "{\"type\":\"grant-role\",\"person\":\"" + uma.person() + "\",\"role\":\"organiser\"}"));
        Caller vera = Caller.named(url, "Vera");
        grant(vera, "reader", "hers");

        assertThat(look(recovery(uma, vera))).isEqualTo(200);
        String before = recovery(uma, vera);
        done(organiser.command("conferences/of-theirs", "vera", role("grant", vera, "reader", "theirs")));

        assertThat(look(before)).isEqualTo(410);
        assertThat(uma.post("/api/people/" + vera.person() + "/recovery", "{}").statusCode())
                .isIn(403, 404);
        assertThat(uma.get("/api/people?conferenceId=of-hers").body())
                .contains(vera.person())
                .doesNotContain("of-theirs");
    }

    private static String recovery(Caller by, Caller of) {
        HttpResponse<String> answer = by.post("/api/people/" + of.person() + "/recovery", "{}");
        done(answer);
        return answer.body().replaceFirst(".*#([^\"]*)\".*", "$1");
    }

    private int look(String token) {
        return organiser.post("/api/join/look", "{\"token\":\"" + token + "\"}").statusCode();
    }

    @Test
    void aRoleThatIsGrantedCountsAtOnce() {
        Caller ines = Caller.named(url, "Ines");
        assertThat(ines.get("/api/reports/hers").statusCode()).isEqualTo(404);
        grant(ines, "chair", "hers");
        done(ines.get("/api/reports/hers"));
        assertThat(ines.command("reports/hers", "by-chair", Caller.paragraph("i9", "text"))
                        .body())
                .contains("not-for-your-role");
    }
}
