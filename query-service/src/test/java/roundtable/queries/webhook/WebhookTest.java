package roundtable.queries.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.Role;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.RunningService;
import roundtable.queries.TestStream;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import tools.jackson.databind.JsonNode;

/** Messages to other systems, from the event to the other system. */
@Timeout(120)
class WebhookTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final EmbeddedServer database = EmbeddedServer.inMemory();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        database.close();
    }

    private Office office(int status) throws Exception {
        Office office = new Office(status);
        open.add(office);
        return office;
    }

    private RunningService service(int tries, Map<String, Office> offices) {
        Map<String, Object> settings = new HashMap<>();
        int i = 0;
        for (var office : offices.entrySet()) {
            String receiver = "roundtable.webhooks.receivers[" + i++ + "].";
            settings.put(receiver + "name", office.getKey());
            settings.put(receiver + "address", office.getValue().address().toString());
            settings.put(receiver + "secret", Office.SECRET);
        }
        settings.put("roundtable.webhooks.first-pause", "1ms");
        settings.put("roundtable.webhooks.longest-pause", "1ms");
        settings.put("roundtable.webhooks.patience", "500ms");
        settings.put("roundtable.webhooks.tries", tries);
        RunningService service = new RunningService(database, settings);
        open.add(service);
        return service;
    }

    private static TestStream opened(RunningService service, String id) {
        TestStream report = service.stream("report:" + id);
        report.append(RandomReport.opening(id));
        return report;
    }

    /** Asks until the answer is as it will be once the messages have come to rest. */
    private static JsonNode settled(RunningService service, String receiver, String list, int size) throws Exception {
        JsonNode answer;
        do {
            HttpResponse<String> got = service.getAs(Role.ORGANISER, "/api/webhooks/" + receiver);
            assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
            answer = WireJson.tree(got.body());
        } while (answer.path(list).size() != size);
        return answer;
    }

    @Test
    void tellsWhatHappenedAndNoWordOfTheReport() throws Exception {
        Office office = office(204);
        RunningService service = service(3, Map.of("office", office));
        TestStream report = opened(service, "r1");
        report.append(new BulletAdded(new ItemId("a"), "summary", null, "Secret words of a roundtable"));
        report.append(new SectionFinalised("summary"), new ReportSubmitted());
        report.append(new ReportWithdrawn());
        report.append(new SectionReopened("summary"));

        List<Office.Letter> letters = List.of(office.next(), office.next(), office.next(), office.next());

        assertThat(letters).extracting(Office.Letter::id).containsExactlyInAnyOrder("r1.2", "r1.3", "r1.4", "r1.5");
        assertThat(letters).allSatisfy(letter -> {
            Instant at = Instant.ofEpochSecond(Long.parseLong(letter.timestamp()));
            assertThat(letter.signature())
                    .isEqualTo(Signature.of(Office.SECRET).header(letter.id(), at, letter.body()));
            assertThat(letter.body()).doesNotContain("Secret words", "Omar");
        });
        JsonNode first = letters.stream()
                .filter(letter -> letter.id().equals("r1.2"))
                .map(letter -> WireJson.tree(letter.body()))
                .findFirst()
                .orElseThrow();
        assertThat(first.path("type").asString()).isEqualTo("section-finalised");
        assertThat(first.path("timestamp").asString()).isEqualTo("2026-05-04T09:00:02Z");
        assertThat(first.at("/data/reportId").asString()).isEqualTo("r1");
        assertThat(first.at("/data/version").asLong()).isEqualTo(2);
        assertThat(first.at("/data/section").asString()).isEqualTo("summary");
        assertThat(settled(service, "office", "taken", 4).path("waiting").size())
                .isZero();
    }

    @Test
    void whatIsNeverTakenIsLaidAsideAndSentAgainWhenSomebodyAsks() throws Exception {
        Office office = office(500);
        RunningService service = service(3, Map.of("office", office));
        opened(service, "r2").append(new ReportSubmitted());

        JsonNode aside =
                settled(service, "office", "laidAside", 1).path("laidAside").get(0);
        assertThat(aside.path("id").asString()).isEqualTo("r2.1");
        assertThat(aside.path("tries").asInt()).isEqualTo(3);
        assertThat(aside.path("outcome").asString()).isEqualTo("500");
        assertThat(aside.at("/notice/type").asString()).isEqualTo("report-submitted");
        assertThat(aside.at("/notice/data/reportId").asString()).isEqualTo("r2");
        assertThat(List.of(office.next(), office.next(), office.next()))
                .extracting(Office.Letter::id)
                .containsOnly("r2.1");
        assertThat(office.hasMore()).isFalse();

        office.answerWith(200);
        HttpResponse<String> again = service.postAs(Role.ORGANISER, "/api/webhooks/office/again");
        assertThat(again.body()).isEqualTo("{\"count\":1}");
        assertThat(office.next().id()).isEqualTo("r2.1");
        settled(service, "office", "taken", 1);
        assertThat(service.postAs(Role.ORGANISER, "/api/webhooks/office/r2.1/again")
                        .statusCode())
                .isEqualTo(202);
        assertThat(office.next().id()).isEqualTo("r2.1");
        assertThat(service.postAs(Role.ORGANISER, "/api/webhooks/office/r9.9/again")
                        .body())
                .contains("\"delivery-unknown\"");
        assertThat(service.postAs(Role.ORGANISER, "/api/webhooks/nobody/again").body())
                .contains("\"receiver-unknown\"");
        assertThat(service.getAs(Role.ORGANISER, "/api/webhooks").body())
                .contains("\"host\":\"127.0.0.1\"")
                .doesNotContain("hidden", "whsec");
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() throws Exception {
        Office office = office(410);
        RunningService service = service(3, Map.of("office", office));
        opened(service, "r3").append(new ReportSubmitted());

        assertThat(settled(service, "office", "laidAside", 1)
                        .at("/laidAside/0/tries")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void oneThatNeverEndsItsAnswerHoldsNobodyElseUp() throws Exception {
        Office silent = office(0);
        Office office = office(204);
        RunningService service = service(1, Map.of("silent", silent, "office", office));
        opened(service, "r4").append(new ReportSubmitted());

        assertThat(office.next().id()).isEqualTo("r4.1");
        assertThat(settled(service, "silent", "laidAside", 1)
                        .at("/laidAside/0/outcome")
                        .asString())
                .isEqualTo("silent");
    }

    @Test
    void whatWaitsAtAStopIsSentAfterTheNextStart() throws Exception {
        Office office = office(503);
        RunningService service = service(1_000_000, Map.of("office", office));
        opened(service, "r5").append(new ReportSubmitted());
        assertThat(office.next().id()).isEqualTo("r5.1");
        service.close();
        open.remove(service);
        office.answerWith(204);

        RunningService later = service(1_000_000, Map.of("office", office));

        settled(later, "office", "taken", 1);
    }
}
