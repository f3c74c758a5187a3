package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.event.BulletAdded;
import tools.jackson.databind.JsonNode;

@Timeout(120)
final class ReportQueryTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE =
            new RunningService(DATABASE, Map.of("roundtable.queries.patience-millis", "150"));

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    @Test
    void aReportIsShownInTheFormOfTheProtocol() throws Exception {
        TestStream report = SERVICE.stream("report:shown");
        report.append(RandomReport.opening("shown"), new BulletAdded(new ItemId("a"), "summary", null, "one"));
        HttpResponse<String> answer = SERVICE.get("/api/reports/shown");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1-editors\"");
        JsonNode view = WireJson.tree(answer.body());
        assertThat(view.path("status").asString()).isEqualTo("draft");
        assertThat(view.path("roundtable").path("code").asString()).isEqualTo("3.1");
        assertThat(view.path("sections").get(0).toString())
                .isEqualTo("{\"key\":\"summary\",\"final\":null,\"items\":[{\"id\":\"a\",\"kind\":\"bullet\","
                        + "\"level\":null,\"text\":\"one\",\"revision\":0,"
                        + "\"added\":{\"by\":\"Omar\",\"at\":\"2026-05-04T09:00:00Z\"},"
                        + "\"changed\":{\"by\":\"Omar\",\"at\":\"2026-05-04T09:00:00Z\"},"
                        + "\"removed\":null,\"redacted\":null,\"attribution\":null,\"attributions\":0,"
                        + "\"attributionsOver\":0,\"kept\":[],\"tags\":[],\"comments\":[]}]}");
    }

    @Test
    void aVersionThatOneHasIsNotSentAgain() throws Exception {
        TestStream report = SERVICE.stream("report:known");
        report.append(RandomReport.opening("known"));
        assertThat(SERVICE.get("/api/reports/known", "If-None-Match", "\"0-editors\"")
                        .statusCode())
                .isEqualTo(304);
        report.append(new BulletAdded(new ItemId("a"), "summary", null, "one"));
        assertThat(SERVICE.get("/api/reports/known?atLeast=1", "If-None-Match", "\"0-editors\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsRefused() throws Exception {
        SERVICE.stream("report:short").append(RandomReport.opening("short"));
        assertRefused("/api/reports/nowhere", 404, "report-unknown");
        assertRefused("/api/reports/nowhere?atLeast=0", 404, "report-unknown");
        assertRefused("/api/reports/short?atLeast=1", 503, "not-there-yet");
        assertRefused("/api/reports/-bad-", 400, "id-malformed");
        assertRefused("/api/reports/short?atLeast=soon", 400, "parameter-invalid");
        HttpResponse<String> stranger = SERVICE.getAsNobody("/api/reports/short");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(WireJson.tree(stranger.body()).path("code").asString()).isEqualTo("sign-in-needed");
    }

    private static void assertRefused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(WireJson.tree(answer.body()).path("code").asString())
                .as(answer.body())
                .isEqualTo(code);
    }

    @Test
    void aVersionThatIsWaitedForIsShownWhenItComes() throws Exception {
        try (RunningService patient = new RunningService(DATABASE, Map.of())) {
            TestStream report = patient.stream("report:awaited");
            report.append(RandomReport.opening("awaited"));
            assertThat(patient.get("/api/reports/awaited").statusCode()).isEqualTo(200);
            CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return patient.get("/api/reports/awaited?atLeast=1");
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            });
            report.append(new BulletAdded(new ItemId("a"), "summary", null, "one"));
            assertThat(waiting.join().headers().firstValue("ETag")).contains("\"1-editors\"");
        }
    }

    @Test
    void rebuiltFromZeroItIsTheSameToTheByteAlsoAfterARestart() throws Exception {
        long seed = 7;
        RandomReport history = new RandomReport("whole", new Random(seed));
        TestStream report = SERVICE.stream("report:whole");
        report.appendEach(history.next(40));
        assertThat(SERVICE.get("/api/reports/whole").statusCode()).isEqualTo(200);
        report.appendEach(history.next(700));
        String live = SERVICE.get("/api/reports/whole?atLeast=739").body();
        assertThat(SERVICE.get("/api/reports/whole?rebuilt=true").body())
                .as("seed %d", seed)
                .isEqualTo(live);
        try (RunningService first = new RunningService(DATABASE, Map.of())) {
            assertThat(first.get("/api/reports/whole").body()).isEqualTo(live);
        }
        try (RunningService fromCopy = new RunningService(DATABASE, Map.of())) {
            assertThat(fromCopy.get("/api/reports/whole").body()).isEqualTo(live);
            assertThat(fromCopy.get("/api/reports/whole?rebuilt=true").body()).isEqualTo(live);
        }
    }
}
