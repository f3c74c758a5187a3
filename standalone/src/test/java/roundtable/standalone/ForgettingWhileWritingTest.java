package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.embedded.EmbeddedServerMain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one store: items are redacted in both while others write in them, and beside them. */
@Timeout(180)
class ForgettingWhileWritingTest {
    private static final int ITEMS = 6;
    private static final int ROUNDS = 12;
    /** One in so many asks about the speaker, which keeps the words of a quote from being edited. */
    private static final int KINDS = 12;

    private static final List<String> CLEAR = List.of(
            "item-redacted", "too-busy", "attribution-pending", "attribution-approved", "attribution-not-pending");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Each opens when the writers have been answered so often that an item is to be redacted. */
    private final List<CountDownLatch> due = IntStream.range(0, ITEMS)
            .mapToObj(item -> new CountDownLatch(ROUNDS * item))
            .toList();

    @Test
    void everyAnswerIsKept() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        try (Processes processes = new Processes()) {
            String store = processes.start(
                    EmbeddedServerMain.class.getName(), "listening ", "--data", folder.toString(), "--port", "0");
            try (OneProcess one = OneProcess.on(store, "roundtable");
                    OneProcess other = OneProcess.on(store, "roundtable")) {
                write(seed, one, other);
                isAsAnswered(seed, one, other);
            }
        }
    }

    private void write(long seed, OneProcess one, OneProcess other) throws Exception {
        Caller ada = new Caller(one.commands(), "Ada", "rapporteur");
        ada.openReport("r1", "Words");
        for (int item = 0; item < ITEMS; item++) {
            answered(ada.command("reports/r1", "add-" + item, quote(item)));
        }
        Caller ben = new Caller(other.commands(), "Ben", "note-taker");
        Caller olga = new Caller(other.commands(), "Olga", "organiser");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(writer(ada, "a", new Random(seed))));
            all.add(threads.submit(writer(ben, "b", new Random(seed + 1))));
            all.add(threads.submit(redactor(ada, 0)));
            all.add(threads.submit(redactor(olga, 1)));
            for (Future<?> each : all) {
                each.get();
            }
        } catch (Exception | AssertionError broken) {
            throw new AssertionError("failed with -Dseed=" + seed, broken);
        }
    }

    private static String quote(int item) {
        return "{\"type\":\"add-quote\",\"itemId\":\"q" + item + "\",\"section\":\"only\",\"text\":\"start of q" + item
                + ";\"}";
    }

    private Callable<Void> writer(Caller caller, String name, Random random) {
        return () -> {
            for (int round = 0; round < ROUNDS * ITEMS; round++) {
                int item = random.nextInt(ITEMS);
                String id = name + round;
                String mark = "<" + name + round + " in q" + item + ">";
                if (answered(caller.command("reports/r1", id, command(random.nextInt(KINDS), item, id, mark)))) {
                    acknowledged.add(mark);
                }
                due.forEach(CountDownLatch::countDown);
            }
            return null;
        };
    }

    /** An edit on the first revision, a comment, a tag or something about the speaker. */
    private static String command(int kind, int item, String id, String mark) {
        String to = "\"itemId\":\"q" + item + "\"";
        return switch (kind) {
            case 0 ->
                "{\"type\":\"comment-on-item\"," + to + ",\"commentId\":\"" + id + "\",\"text\":\"" + mark + "\"}";
            case 1 -> "{\"type\":\"tag-item\"," + to + ",\"tag\":{\"scheme\":\"free\",\"value\":\"" + mark + "\"}}";
            case 2 ->
                "{\"type\":\"request-attribution\"," + to + ",\"attribution\":1,\"speaker\":\"" + mark
                        + "\",\"affiliation\":\"\",\"how\":\"\"}";
            default ->
                "{\"type\":\"edit-text\"," + to + ",\"revision\":0,\"clientId\":\"" + id
                        + "\",\"sequence\":0,\"changes\":[[" + "start of q0;".length() + ",[0,\"" + mark + "\"]]]}";
        };
    }

    /** Every third item, spread over the time in which the others write. */
    private Callable<Void> redactor(Caller caller, int first) {
        return () -> {
            for (int item = first; item < ITEMS; item += 3) {
                due.get(item).await();
                String command = "{\"type\":\"redact-item\",\"itemId\":\"q" + item + "\",\"reason\":\"asked-to\"}";
                HttpResponse<String> answer = caller.command("reports/r1", "redact-" + item, command);
                while (answer.statusCode() == 503) {
                    answer = caller.command("reports/r1", "redact-" + item, command);
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
            return null;
        };
    }

    /** Whether it is an acknowledgement; else a refusal that says what is the matter. */
    private static boolean answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(CLEAR).as(answer.body()).contains(problem.path("code").asString());
        }
        return answer.statusCode() == 200;
    }

    private void isAsAnswered(long seed, OneProcess one, OneProcess other) {
        Caller ada = new Caller(one.queries(), "Ada", "rapporteur");
        long version = JSON.readTree(
                        ada.command("reports/r1", "last", quote(ITEMS)).body())
                .path("version")
                .asLong();
        long settled = settled(ada, version);
        for (String role : List.of("rapporteur", "organiser", "chair")) {
            List<String> views = new ArrayList<>();
            for (OneProcess process : List.of(one, other)) {
                Caller reader = new Caller(process.queries(), "Reader", role);
                views.add(reader.get("/api/reports/r1?atLeast=" + settled).body());
                views.add(reader.get("/api/reports/r1?rebuilt=true").body());
            }
            assertThat(views).as("seed %d, %s", seed, role).containsOnly(views.getFirst());
        }
        holdsWhatWasAcknowledged(
                seed, ada.get("/api/reports/r1?atLeast=" + settled).body());
    }

    /** The version after which nothing comes for a while: all keys are destroyed. */
    private static long settled(Caller reader, long version) {
        long last = version;
        while (reader.get("/api/reports/r1?atLeast=" + (last + 1)).statusCode() == 200) {
            last++;
        }
        return last;
    }

    private void holdsWhatWasAcknowledged(long seed, String view) {
        for (JsonNode item : JSON.readTree(view).path("sections").get(0).path("items")) {
            String id = item.path("id").asString();
            int number = Integer.parseInt(id.substring(1));
            boolean redacted = number % 3 < 2 && number < ITEMS;
            assertThat(item.path("redacted").isNull())
                    .as("seed %d, %s", seed, id)
                    .isEqualTo(!redacted);
            if (redacted) {
                assertThat(item.toString()).as("seed %d", seed).doesNotContain("start of", " in q");
            } else {
                assertThat(acknowledged.stream().filter(mark -> mark.endsWith(" in " + id + ">")))
                        .as("seed %d, %s", seed, id)
                        .allSatisfy(mark -> assertThat(item.toString()).contains(mark));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }
}
