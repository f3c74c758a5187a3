package roundtable.journal.embedded;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;

/** Prints figures of the durable server: {@code EmbeddedServerBench [DOCUMENTS] [SECONDS]}. */
final class EmbeddedServerBench {
    private static final long SETTLING_MILLIS = 20_000;
    private static final Random RANDOM = new Random(7);

    private final MongoCollection<Document> commits;
    private long next = 1;

    private EmbeddedServerBench(MongoCollection<Document> commits) {
        this.commits = commits;
    }

    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        Path directory = Files.createTempDirectory("embedded-bench");
        try (EmbeddedServer server = EmbeddedServer.open(directory, Durability.DISK);
                MongoClient client = MongoClients.create(server.uri())) {
            var collection = client.getDatabase("bench").getCollection("commits");
            collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending("commandId"), new IndexOptions().unique(true));
            new EmbeddedServerBench(collection).run(documents, seconds);
            report(server, directory, collection.estimatedDocumentCount());
            Thread.sleep(SETTLING_MILLIS);
            printSize("compacted, open", directory, collection.estimatedDocumentCount());
        }
    }

    private void run(int documents, int seconds) {
        measure("warm-up insertMany(10)", 2_000, i -> insert(10));
        measure("insertOne", 5_000, i -> insert(1));
        measure("insertMany(10)", 2_000, i -> insert(10));
        measure("insertMany(40)", 500, i -> insert(40));
        while (next <= documents) {
            insert(40);
        }
        System.out.printf("-- at %,d documents%n", next - 1);
        measure("insertOne", 5_000, i -> insert(1));
        measure("insertMany(10)", 2_000, i -> insert(10));
        measure("_id $in, 100 keys", 500, i -> read("_id", ids(100)));
        measure(
                "key $in, 100 keys",
                500,
                i -> read("key", ids(100).stream().map(EmbeddedServerBench::key).toList()));
        measure("_id $in, 4 absent keys", 2_000, i -> read("_id", List.of(next, next + 1, next + 2, next + 3)));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        measure("insertMany(10) for " + seconds + " s", Integer.MAX_VALUE, i -> insert(10), end);
    }

    private static List<Long> ids(int count) {
        return LongStream.generate(() -> 1L + RANDOM.nextInt(20_000))
                .limit(count)
                .boxed()
                .toList();
    }

    private void read(String field, List<?> keys) {
        commits.find(in(field, keys)).into(new ArrayList<>());
    }

    private void insert(int count) {
        commits.insertMany(IntStream.range(0, count).mapToObj(i -> commit()).toList());
    }

    private static String key(long id) {
        return "report-" + id % 40 + "/" + id / 40;
    }

    private Document commit() {
        long id = next++;
        byte[] payload = new byte[250];
        RANDOM.nextBytes(payload);
        byte[] hash = new byte[32];
        RANDOM.nextBytes(hash);
        return new Document("_id", id)
                .append("key", key(id))
                .append("stream", "report-" + id % 40)
                .append("from", id / 40)
                .append("to", id / 40)
                .append(
                        "events",
                        List.of(new Document("type", "text-edited")
                                .append("rev", 1)
                                .append("payload", new Binary(payload))))
                .append("at", System.currentTimeMillis())
                .append("by", "user-" + id % 80)
                .append("commandId", new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString())
                .append("prev", new Binary(hash))
                .append("hash", new Binary(hash));
    }

    private static void measure(String what, int times, IntConsumer step) {
        measure(what, times, step, Long.MAX_VALUE);
    }

    private static void measure(String what, int times, IntConsumer step, long end) {
        long[] nanos = new long[1024];
        int count = 0;
        long cpu = serverCpuNanos();
        long begin = System.nanoTime();
        for (long start = begin; count < times && start < end; count++) {
            step.accept(count);
            long now = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count] = now - start;
            start = now;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos, 0, count);
        System.out.printf(
                "%-28s %,9.0f/s  p50 %6.3f ms  p99 %6.3f ms  longest %7.2f ms  server CPU %5.0f us%n",
                what,
                count / seconds,
                nanos[count / 2] / 1e6,
                nanos[count * 99 / 100] / 1e6,
                nanos[count - 1] / 1e6,
                (serverCpuNanos() - cpu) / 1e3 / count);
    }

    /** What a busy machine doesn't blur. */
    private static long serverCpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> threads.getThreadInfo(id).getThreadName().equals("embedded-db"))
                .map(threads::getThreadCpuTime)
                .sum();
    }

    private static void report(EmbeddedServer server, Path directory, long documents) throws IOException {
        System.out.printf(
                "longest step of maintenance %.1f ms%n", server.longestPause().toNanos() / 1e6);
        printSize("just written", directory, documents);
        System.out.printf(
                "load average %.2f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void printSize(String when, Path directory, long documents) throws IOException {
        long store = Files.size(directory.resolve(Storage.STORE_FILE));
        System.out.printf(
                "%s: %,d documents, store file %,d bytes, %.0f bytes a document%n",
                when, documents, store, (double) store / documents);
    }
}
