package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;
import tools.jackson.databind.JsonNode;

@Timeout(120)
final class LiveViewTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService service = new RunningService(DATABASE, Map.of());

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void whatWasMissedComesFirstAndThenWhatHappens() throws Exception {
        TestStream report = opened("past");
        report.append(bullet("a", "one"), bullet("b", "two"));
        try (TestSocket socket = service.connect("Sara")) {
            socket.subscribe("report:past", 0);
            assertThat(socket.next().toString())
                    .isEqualTo("{\"type\":\"subscribed\",\"topic\":\"report:past\",\"version\":2}");
            JsonNode missed = socket.next();
            assertThat(missed.path("from").asLong()).isEqualTo(1);
            assertThat(missed.path("to").asLong()).isEqualTo(2);
            assertThat(missed.path("events").toString())
                    .isEqualTo("[{\"type\":\"bullet-added\",\"itemId\":\"a\",\"section\":\"summary\",\"after\":null,"
                            + "\"text\":\"one\"},{\"type\":\"bullet-added\",\"itemId\":\"b\",\"section\":\"summary\","
                            + "\"after\":null,\"text\":\"two\"}]");
            report.append(new TextEdited(new ItemId("a"), 1, "tab", 0, ChangeSet.insert(3, 3, "!")));
            JsonNode live = socket.next();
            assertThat(live.path("from").asLong()).isEqualTo(3);
            assertThat(live.path("by").asString()).isEqualTo("Omar");
            assertThat(live.path("at").asString()).isEqualTo("2026-05-04T09:00:03Z");
            JsonNode edit = live.path("events").get(0);
            assertThat(edit.path("changes").toString()).isEqualTo("[3,[0,\"!\"]]");
            assertThat(edit.path("checksum").asString()).isEqualTo(checksum("one!"));
        }
    }

    @Test
    void aCommitInWhoseMiddleOneLeftOffIsToldFromThere() throws Exception {
        TestStream report = opened("middle");
        report.append(bullet("a", "one"), bullet("b", "two"), bullet("c", "three"));
        try (TestSocket socket = service.connect("Sara")) {
            socket.subscribe("report:middle", 2);
            socket.next();
            JsonNode rest = socket.next();
            assertThat(rest.path("from").asLong()).isEqualTo(3);
            assertThat(rest.path("events").size()).isEqualTo(1);
            assertThat(rest.path("events").get(0).path("itemId").asString()).isEqualTo("c");
        }
    }

    @Test
    void nothingComesAfterUnsubscribing() throws Exception {
        TestStream report = opened("quiet");
        try (TestSocket leaver = service.connect("Sara");
                TestSocket stayer = service.connect("Omar")) {
            leaver.subscribe("report:quiet", 0);
            stayer.subscribe("report:quiet", 0);
            leaver.next();
            stayer.next();
            leaver.send("{\"type\":\"unsubscribe\",\"topic\":\"report:quiet\"}");
            leaver.send("{\"type\":\"ping\",\"n\":7}");
            assertThat(leaver.next().toString()).isEqualTo("{\"type\":\"pong\",\"n\":7}");
            report.append(bullet("a", "one"));
            assertThat(stayer.next().path("type").asString()).isEqualTo("commit");
            leaver.send("{\"type\":\"ping\",\"n\":8}");
            assertThat(leaver.next().toString()).isEqualTo("{\"type\":\"pong\",\"n\":8}");
        }
    }

    @Test
    void whoeverJoinsWheneverSeesEachVersionOnceAndInOrderUnderConcurrentAppends() throws Exception {
        long seed = 20261124;
        Random random = new Random(seed);
        TestStream report = opened("busy");
        int commits = 3_000;
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> IntStream.range(0, commits)
                .mapToObj(i -> report.appendSoon(bullet("i" + i, "text of some length " + i)))
                .toList()
                .forEach(CompletableFuture::join));
        List<CompletableFuture<List<Long>>> readers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int stays = 50 + random.nextInt(400);
            readers.add(CompletableFuture.supplyAsync(() -> readInTurns("report:busy", stays, commits)));
        }
        writing.get();
        List<Long> all = LongStream.rangeClosed(1, commits).boxed().toList();
        for (CompletableFuture<List<Long>> reader : readers) {
            assertThat(reader.get()).as("seed %d", seed).isEqualTo(all);
        }
    }

    /** Reads so many commits, drops the connection, comes back after the last version, until the end. */
    private static List<Long> readInTurns(String topic, int stays, long last) {
        List<Long> versions = new ArrayList<>();
        long after = 0;
        try {
            while (after < last) {
                try (TestSocket socket = service.connect("Reader")) {
                    socket.subscribe(topic, after);
                    for (int i = 0; i < stays && after < last; i++) {
                        JsonNode message = socket.next();
                        if (message.path("type").asString().equals("commit")) {
                            LongStream.rangeClosed(
                                            message.path("from").asLong(),
                                            message.path("to").asLong())
                                    .forEach(versions::add);
                            after = message.path("to").asLong();
                        }
                    }
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return versions;
    }

    @Test
    void aSocketOpensOnAConnectionThatHasCarriedAHundredRequests() throws Exception {
        String cookie = service.cookie("Kept", "reader");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + service.liveAddress().getPort() + "/api/session"))
                    .build();
            for (int before = 97; before < 103; before++) {
                for (int i = 0; i < before; i++) {
                    http.send(request, HttpResponse.BodyHandlers.discarding());
                }
                try (TestSocket socket = TestSocket.open(http, service.liveAddress(), cookie)) {
                    assertThat(socket.typesUntilPong(1)).isEmpty();
                }
            }
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutAndHoldsUpNobodyAndResumes() throws Exception {
        TestStream report = opened("slow");
        String text9k = "x".repeat(9_000);
        try (HandMadeSocket slow = new HandMadeSocket(service.liveAddress(), service.cookie("Slow", "reader"));
                TestSocket fast = service.connect("Fast")) {
            slow.say("{\"type\":\"subscribe\",\"topic\":\"report:slow\",\"after\":0}");
            assertThat(slow.next()).contains("\"subscribed\"");
            fast.subscribe("report:slow", 0);
            fast.next();
            for (int i = 0; i < 1_000; i++) {
                report.append(new ParagraphAdded(new ItemId("p" + i), "summary", null, text9k));
                assertThat(fast.next().path("from").asLong()).isEqualTo(i + 1);
            }
            long last = lastOf(slow);
            assertThat(slow.closedWith()).isIn(1013, HandMadeSocket.CLOSED_ABNORMALLY);
            assertThat(last).isLessThan(1_000);
            try (TestSocket back = service.connect("Slow")) {
                back.subscribe("report:slow", last);
                back.next();
                for (long version = last + 1; version <= 1_000; version++) {
                    assertThat(back.next().path("from").asLong()).isEqualTo(version);
                }
            }
        }
    }

    /** Reads what was sent before the end of the connection; the last version of it. */
    private static long lastOf(HandMadeSocket socket) throws Exception {
        long last = 0;
        for (String text = socket.next(); text != null; text = socket.next()) {
            if (text.contains("\"commit\"")) {
                JsonNode message = WireJson.tree(text);
                assertThat(message.path("from").asLong()).isEqualTo(last + 1);
                last = message.path("to").asLong();
            }
        }
        return last;
    }

    @Test
    void aReportThatAnotherProcessHasJustWrittenToIsFollowedFromItsVersion() throws Exception {
        try (RunningService other = new RunningService(DATABASE, Map.of());
                TestSocket socket = service.connect("Sara")) {
            TestStream report = other.stream("report:elsewhere");
            report.append(RandomReport.opening("elsewhere"), bullet("a", "one"));
            socket.subscribe("report:elsewhere", report.version());
            assertThat(socket.next().path("version").asLong()).isEqualTo(1);
            report.append(bullet("b", "two"));
            assertThat(socket.next().path("from").asLong()).isEqualTo(2);
        }
    }

    private static TestStream opened(String id) {
        TestStream stream = service.stream("report:" + id);
        stream.append(RandomReport.opening(id));
        return stream;
    }

    private static BulletAdded bullet(String id, String text) {
        return new BulletAdded(new ItemId(id), "summary", null, text);
    }

    /** Written out once more, so as not to compare the product with itself. */
    private static String checksum(String text) {
        long hash = 0;
        for (int unit :
                IntStream.concat(text.chars(), IntStream.of(text.length())).toArray()) {
            hash = (31 * hash + unit) & 0xffffffffL;
        }
        return String.format("%08x", hash);
    }
}
