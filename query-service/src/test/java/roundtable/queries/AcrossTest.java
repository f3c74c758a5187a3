package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.RoundtableAdded;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.SectionFinalised;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;

/** One section of all reports, over HTTP. */
@Timeout(120)
final class AcrossTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final String LATE = "Climate finance reaches local authorities late, or not at all.";

    @BeforeAll
    static void write() {
        Template template = RandomReport.opening("x").template();
        List<Object> events = new ArrayList<>();
        events.add(new ConferenceCreated(new ConferenceId("c1"), "Forum", "Quito", null, null, null, template));
        for (String report : List.of("one", "two", "never")) {
            Roundtable roundtable = new Roundtable(new ReportId(report), report, "About " + report, "", null);
            events.add(new RoundtableAdded(new ConferenceId("c1"), "Forum", roundtable, template));
        }
        SERVICE.stream("conference:c1").append(events.toArray());
        TestStream one = SERVICE.stream("report:one");
        one.append(RandomReport.opening("one"));
        one.append(new ParagraphAdded(id("p"), "summary", null, "In short"));
        one.append(new HeadingAdded(id("h"), "challenges", null, 1, "Money"));
        one.append(new BulletAdded(id("gone"), "challenges", id("h"), "Removed words"));
        one.append(new BulletAdded(id("a"), "challenges", id("h"), LATE));
        one.append(new ItemTagged(id("a"), new Tag("gcm", "23")));
        one.append(new ItemRemoved(id("gone")));
        one.append(new BulletAdded(id("empty"), "challenges", id("a"), "  "));
        one.append(new SectionFinalised("challenges"));
        TestStream two = SERVICE.stream("report:two");
        two.append(RandomReport.opening("two"));
        two.append(new BulletAdded(id("b"), "challenges", null, LATE));
        quote(two, "q1", "Pending Pia", false);
        quote(two, "q2", "Approved Abel", true);
        two.append(new ReportSubmitted());
    }

    private static ItemId id(String value) {
        return new ItemId(value);
    }

    private static void quote(TestStream report, String item, String speaker, boolean approved) {
        AttributionRequest request = new AttributionRequest(speaker, "a ministry", "in person");
        report.append(new QuoteAdded(id(item), "quotes", null, "We plan for storms"));
        report.append(new AttributionRequested(id(item), 1, request));
        if (approved) {
            Approval approval = new Approval(speaker, "in person", LocalDate.of(2026, 5, 4));
            report.append(new AttributionApproved(id(item), 1, request, approval));
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    private static JsonNode across(Role role, String query) throws Exception {
        HttpResponse<String> answer = SERVICE.getAs(role, "/api/conferences/c1/across?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return WireJson.tree(answer.body());
    }

    @Test
    void gathersWhatStandsInASectionAsTheReportNumbersIt() throws Exception {
        JsonNode answer = across(Role.CHAIR, "section=challenges");

        JsonNode one = answer.at("/reports/0");
        assertThat(one.path("reportId").asString()).isEqualTo("one");
        assertThat(one.path("finalised").asBoolean()).isTrue();
        assertThat(one.path("version").asLong()).isEqualTo(8);
        assertThat(one.path("points").size()).isEqualTo(1);
        JsonNode point = one.at("/points/0");
        assertThat(point.path("text").asString()).isEqualTo(LATE);
        assertThat(point.path("number").asInt())
                .as("a paragraph of the summary comes before")
                .isEqualTo(2);
        assertThat(point.path("under").asString()).isEqualTo("Money");
        assertThat(point.at("/tags/0/value").asString()).isEqualTo("23");
        assertThat(answer.at("/reports/1/status").asString()).isEqualTo("submitted");
        assertThat(answer.path("reports").size()).as("one was never opened").isEqualTo(2);
        assertThat(answer.at("/echoes/one~1a/0").asString()).isEqualTo("two/b");
        assertThat(answer.at("/echoes/two~1b/0").asString()).isEqualTo("one/a");
    }

    @Test
    void namesNobodyWhoHasNotApprovedWhoeverLooks() throws Exception {
        for (Role role : List.of(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER, Role.CHAIR, Role.READER)) {
            JsonNode answer = across(role, "section=quotes");
            assertThat(answer.toString()).contains("Approved Abel, a ministry").doesNotContain("Pia", "in person");
        }
    }

    @Test
    void whatIsAskedForAnewComesWithTheEchoesOfAll() throws Exception {
        JsonNode answer = across(Role.CHAIR, "section=challenges&report=two");

        assertThat(answer.path("reports").size()).isEqualTo(1);
        assertThat(answer.at("/reports/0/reportId").asString()).isEqualTo("two");
        assertThat(answer.at("/echoes/one~1a/0").asString()).isEqualTo("two/b");
    }

    @Test
    void aSectionOrAConferenceThatThereIsNot() throws Exception {
        assertThat(across(Role.CHAIR, "section=nothing").path("reports").size()).isZero();
        HttpResponse<String> answer = SERVICE.getAs(Role.CHAIR, "/api/conferences/none/across?section=challenges");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"conference-unknown\"");
        assertThat(SERVICE.getAs(Role.CHAIR, "/api/conferences/c1/across").statusCode())
                .isEqualTo(400);
    }
}
