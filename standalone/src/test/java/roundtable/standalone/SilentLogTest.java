package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.JournalClient;
import roundtable.journal.embedded.EmbeddedServerMain;

/** Whatever goes right or wrong, no word that somebody wrote gets into a log. */
@Timeout(180)
class SilentLogTest {
    private static final String WORD = "Quetzalcoatl";

    @TempDir
    Path folder;

    @Test
    void noWordOfAnybodyIsLogged() throws Exception {
        try (Processes processes = new Processes()) {
            String store = processes.start(
                    EmbeddedServerMain.class.getName(), "listening ", "--data", folder.toString(), "--port", "0");
            Processes.Started database = processes.newest();
            String url = processes.start(
                    RoundtableApplication.class.getName(),
                    "Roundtable is at ",
                    "--server.port=0",
                    "--roundtable.mongodb-uri=" + store);
            Processes.Started product = processes.newest();
            Caller ada = new Caller(url, WORD, "rapporteur");
            writeInEveryField(ada);
            sendWhatIsMalformed(ada);
            for (String path : List.of("/ws/commands", "/ws/live")) {
                sayWhatIsMalformed(URI.create(url.replaceFirst("http", "ws") + path), ada.cookie());
            }
            storeWhatCanNotBeRead(store, "r1", "bullet-added");
            storeWhatCanNotBeRead(store, "r2", WORD);
            for (String report : List.of("r1", "r2")) {
                assertThat(ada.get("/api/reports/" + report + "?rebuilt=true").statusCode())
                        .isEqualTo(500);
                ada.command("reports/" + report, "on-top-" + report, Caller.paragraph("t", WORD));
            }

            assertThat(product.said())
                    .as("faults were logged at all")
                    .contains("MalformedEventException", "UnknownEventTypeException", "a request failed")
                    .doesNotContainIgnoringCase(WORD);
            assertThat(database.said()).doesNotContainIgnoringCase(WORD);
        }
    }

    private static void writeInEveryField(Caller ada) {
        ada.openReport("r1", WORD);
        ada.openReport("r2", WORD);
        String person = "\"person\":{\"name\":\"" + WORD + "\",\"affiliation\":\"" + WORD + "\"}";
        String item = "\"itemId\":\"i1\"";
        List<String> commands = List.of(
                "{\"type\":\"assign-rapporteur\"," + person + "}",
                "{\"type\":\"assign-note-taker\"," + person + "}",
                Caller.paragraph("i1", WORD),
                "{\"type\":\"add-quote\",\"itemId\":\"q1\",\"section\":\"only\",\"text\":\"" + WORD + "\"}",
                "{\"type\":\"edit-text\"," + item + ",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,\"changes\":[["
                        + WORD.length() + ",[0,\"" + WORD + "\"]]]}",
                "{\"type\":\"tag-item\"," + item + ",\"tag\":{\"scheme\":\"free\",\"value\":\"" + WORD + "\"}}",
                "{\"type\":\"comment-on-item\"," + item + ",\"commentId\":\"c1\",\"text\":\"" + WORD + "\"}");
        for (int i = 0; i < commands.size(); i++) {
            assertThat(ada.command("reports/r1", "write-" + i, commands.get(i)).statusCode())
                    .as(commands.get(i))
                    .isEqualTo(200);
        }
    }

    private static List<String> malformed() {
        return List.of(
                WORD,
                "{\"" + WORD + "\":1}",
                "{\"commandId\":\"" + WORD + "\",\"commands\":\"" + WORD + "\"}",
                "{\"commandId\":\"m\",\"commands\":[{\"type\":\"" + WORD + "\"}]}",
                "{\"commandId\":\"m\",\"commands\":[" + Caller.paragraph("i2", WORD + "\\ud800") + "]}",
                "{\"commandId\":\"m\",\"commands\":[{\"type\":\"add-paragraph\",\"text\":{\"" + WORD + "\":[\"" + WORD
                        + "\"]}}]}",
                "{\"commandId\":\"m\",\"commands\":[" + Caller.paragraph("i3", WORD.repeat(2_000)) + "]}",
                "{\"commandId\":\"m\",\"commands\":[{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":0,"
                        + "\"clientId\":\"t\",\"sequence\":1,\"changes\":[[\"" + WORD + "\"]]}]}",
                "{\"commandId\":\"m\",\"commands\":["
                        + Caller.paragraph("i4", WORD).substring(0, 60));
    }

    private static void sendWhatIsMalformed(Caller ada) {
        for (String body : malformed()) {
            for (String path : List.of(
                    "/api/reports/r1/commands", "/api/conferences/of-r1/commands", "/api/session", "/api/" + WORD)) {
                assertThat(ada.post(path, body).statusCode()).as(body).isBetween(400, 499);
            }
        }
        for (String path :
                List.of("/api/reports/r1?atLeast=" + WORD, "/api/reports/" + WORD, "/api/conferences/" + WORD)) {
            assertThat(ada.get(path).statusCode()).as(path).isBetween(400, 499);
        }
    }

    private static void sayWhatIsMalformed(URI address, String cookie) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        closed.countDown();
                        return null;
                    }
                })
                .join();
        for (String body : malformed()) {
            socket.sendText(body, true).join();
        }
        for (String type : List.of("command", "subscribe", "presence", "diverged")) {
            socket.sendText(
                            "{\"type\":\"" + type + "\",\"topic\":\"" + WORD + "\",\"itemId\":\"" + WORD
                                    + "\",\"expected\":\"" + WORD + "\"}",
                            true)
                    .join();
        }
        assertThat(closed.await(30, TimeUnit.SECONDS))
                .as("closed after too much")
                .isTrue();
    }

    /** A commit that no version of the product wrote, which everything that follows the log stumbles over. */
    private static void storeWhatCanNotBeRead(String store, String report, String type) {
        try (MongoClient client = JournalClient.connect(store)) {
            MongoCollection<Document> commits = client.getDatabase("roundtable").getCollection("commits");
            Document last = last(commits.find(Filters.eq("stream", "report:" + report)));
            long from = last.getLong("to") + 1;
            Document event = new Document("type", type)
                    .append("rev", 1)
                    .append("payload", "{\"" + WORD + "\":\"" + WORD + "\",\"text\":[\"" + WORD + "\"]}");
            commits.insertOne(new Document(last)
                    .append("_id", last(commits.find()).getLong("_id") + 1)
                    .append("key", "report:" + report + "/" + from)
                    .append("from", from)
                    .append("to", from)
                    .append("events", List.of(event))
                    .append("commandId", "unreadable-" + report));
        }
    }

    private static Document last(FindIterable<Document> commits) {
        return commits.into(new ArrayList<>()).stream()
                .max(Comparator.comparingLong(commit -> commit.getLong("_id")))
                .orElseThrow();
    }
}
