package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;

final class ConferenceQueryTest {
    private static final int EVENTS_A_COMMIT = 1024;
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());
    private static final ConferenceId C1 = new ConferenceId("c1");
    private static final Template TEMPLATE = RandomReport.opening("x").template();

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    @Test
    void aConferenceShowsItsRoundtablesAndHowFarTheyAreAndAReplayShowsTheSame() throws Exception {
        happen();
        caughtUp();
        String live = SERVICE.get("/api/conferences/c1").body();
        JsonNode view = WireJson.tree(live);
        assertThat(view.path("name").asString()).isEqualTo("Forum 2026");
        assertThat(view.path("to").asString()).isEqualTo("2026-05-06");
        assertThat(view.path("closingAt").asString()).isEqualTo("2026-05-06T15:00:00Z");
        assertThat(view.path("template").path("name").asString()).isEqualTo("Shorter");
        assertThat(view.path("roundtables").get(0).toString())
                .isEqualTo("{\"reportId\":\"r31\",\"code\":\"3.1\",\"title\":\"Pathways\",\"place\":\"Room 1\","
                        + "\"date\":\"2026-05-04\",\"status\":\"submitted\",\"finalSections\":1,\"sections\":3}");
        assertThat(view.path("roundtables").findValuesAsString("status"))
                .containsExactly("submitted", "draft", "opening");
        assertThat(WireJson.tree(SERVICE.get("/api/conferences/c2").body())
                        .path("roundtables")
                        .get(0)
                        .toString())
                .as("it does not show another conference's report as its own")
                .contains("\"status\":\"taken\"", "\"finalSections\":0");
        String all = SERVICE.get("/api/conferences").body();
        assertThat(WireJson.tree(all).path("conferences").get(0)).isEqualTo(view);

        replay();
        assertThat(SERVICE.get("/api/conferences/c1").body()).isEqualTo(live);
        assertThat(SERVICE.get("/api/conferences").body()).isEqualTo(all);
    }

    @Test
    void aConferenceThatIsNotThereIsRefused() throws Exception {
        var answer = SERVICE.get("/api/conferences/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(WireJson.tree(answer.body()).path("code").asString()).isEqualTo("conference-unknown");
        assertThat(SERVICE.getAsNobody("/api/conferences").statusCode()).isEqualTo(401);
    }

    private static void happen() {
        TestStream conference = SERVICE.stream("conference:c1");
        conference.append(new ConferenceCreated(C1, "Forum", "Quito", null, null, null, TEMPLATE), added("r31", "3.1"));
        conference.append(new ConferenceRevised(
                "Forum 2026", "Quito", LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-06")));
        conference.append(new ClosingSessionScheduled(Instant.parse("2026-05-06T15:00:00Z")));
        conference.append(added("r32", "3.2"), added("r33", "3.3"));
        conference.append(new TemplateRevised(
                new Template("Shorter", "", TEMPLATE.sections().subList(0, 2), TEMPLATE.tagging())));
        ConferenceId late = new ConferenceId("c2");
        SERVICE.stream("conference:c2")
                .append(
                        new ConferenceCreated(late, "Late", "Quito", null, null, null, TEMPLATE),
                        new RoundtableAdded(late, "Late", added("r31", "1").roundtable(), TEMPLATE));
        TestStream first = SERVICE.stream("report:r31");
        first.append(RandomReport.opening("r31"));
        first.append(
                new BulletAdded(new ItemId("a"), "summary", null, "one"),
                new SectionFinalised("summary"),
                new SectionFinalised("quotes"),
                new SectionReopened("summary"));
        first.append(new ReportSubmitted());
        TestStream second = SERVICE.stream("report:r32");
        second.append(RandomReport.opening("r32"), new ReportSubmitted(), new ReportWithdrawn());
    }

    private static RoundtableAdded added(String report, String code) {
        Roundtable roundtable =
                new Roundtable(new ReportId(report), code, "Pathways", "Room 1", LocalDate.parse("2026-05-04"));
        return new RoundtableAdded(C1, "Forum", roundtable, TEMPLATE);
    }

    private static void replay() throws InterruptedException {
        StreamingEventProcessor processor = processor();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        caughtUp();
    }

    /** Waits until the processor has stored that it is done with the last event. */
    private static void caughtUp() throws InterruptedException {
        Journal journal = SERVICE.bean(Journal.class);
        Commit last = journal.read(journal.head() - 1, 1).getFirst();
        long end = last.number() * EVENTS_A_COMMIT + last.events().size() - 1;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (stored().position().orElse(-1) < end) {
            assertThat(System.nanoTime()).as("the processor caught up in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static TrackingToken stored() {
        TrackingToken token = SERVICE.bean(TokenStore.class).fetchToken("conference", 0);
        return token == null ? new GlobalSequenceTrackingToken(-1) : token;
    }

    private static StreamingEventProcessor processor() {
        return SERVICE.bean(EventProcessingConfiguration.class)
                .eventProcessor("conference", StreamingEventProcessor.class)
                .orElseThrow();
    }
}
