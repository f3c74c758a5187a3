package roundtable.journal;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * What group commit pays: raw durable {@code insertOne} on one thread against appends by threads that each wait for
 * their answer. Arguments: a connection URI, or none for the embedded server in memory; seconds a run.
 */
final class JournalBench {

    private JournalBench() {}

    public static void main(String[] args) throws Exception {
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : 5;
        try (Store embedded = args.length > 0 && !args[0].isEmpty() ? null : EmbeddedStore.inMemory()) {
            String uri = embedded == null ? args[0] : embedded.uri();
            System.out.printf(Locale.ROOT, "load average before: %.2f%n", load());
            run("warm-up", uri, 40, seconds);
            double raw = raw(uri, seconds);
            for (int threads : new int[] {1, 8, 40}) {
                double rate = run("append", uri, threads, seconds);
                System.out.printf(Locale.ROOT, "  %.2f times raw%n", rate / raw);
            }
            System.out.printf(Locale.ROOT, "load average after: %.2f%n", load());
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double raw(String uri, long seconds) throws InterruptedException {
        try (MongoClient client = JournalClient.connect(uri)) {
            MongoCollection<Document> collection = client.getDatabase("bench")
                    .getCollection("raw-" + UUID.randomUUID())
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            String payload = Drafts.draft("s", 0).events().getFirst().payload();
            return measure(
                    "raw insertOne",
                    1,
                    seconds,
                    (thread, i) -> collection.insertOne(new Document("_id", i).append("payload", payload)));
        }
    }

    private static double run(String name, String uri, int threads, long seconds) throws InterruptedException {
        try (MongoClient client = JournalClient.connect(uri);
                Journal journal = Journal.open(
                        client, "bench-" + UUID.randomUUID().toString().substring(0, 8), JournalSettings.defaults())) {
            return measure(
                    name,
                    threads,
                    seconds,
                    (thread, i) -> journal.append(Drafts.draft("s" + thread, i)).join());
        }
    }

    private interface Work {
        void once(int thread, long i);
    }

    private static double measure(String name, int threads, long seconds, Work work) throws InterruptedException {
        long[][] latencies = new long[threads][];
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Thread[] workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int thread = t;
            workers[t] = Thread.ofPlatform().start(() -> latencies[thread] = repeat(thread, end, work));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] all =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        double rate = all.length / elapsed;
        System.out.printf(
                Locale.ROOT,
                "%-14s %2d threads: %8.0f/s, p50 %.2f ms, p99 %.2f ms%n",
                name,
                threads,
                rate,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
        return rate;
    }

    private static long[] repeat(int thread, long end, Work work) {
        long[] latencies = new long[1 << 20];
        int count = 0;
        for (long now = System.nanoTime(); now < end && count < latencies.length; count++) {
            work.once(thread, count);
            long after = System.nanoTime();
            latencies[count] = after - now;
            now = after;
        }
        return Arrays.copyOf(latencies, count);
    }
}
