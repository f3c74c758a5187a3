package roundtable.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a server process under eight writers, again and again on one directory. */
class KilledServerTest {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    private final List<KilledServerWriter> writers =
            IntStream.range(0, WRITERS).mapToObj(KilledServerWriter::new).toList();

    @Test
    void losesNothingAcknowledgedAndLeavesNoHalfCommand() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                writeUntilKilled(100 + random.nextInt(400));
            }
            verifyAfterRestart();
        } catch (Exception | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    private void writeUntilKilled(int acknowledgements) throws Exception {
        Process server = start();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
                MongoClient client = connect(server)) {
            MongoCollection<Document> collection = collection(client);
            writers.forEach(writer -> writer.verify(collection));
            CountDownLatch remaining = new CountDownLatch(acknowledgements);
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(
                    writer -> running.add(threads.submit(() -> writer.writeUntilCutOff(collection, remaining))));
            assertThat(remaining.await(60, TimeUnit.SECONDS)).isTrue();
            server.destroyForcibly().waitFor();
            for (Future<?> writer : running) {
                writer.get();
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void verifyAfterRestart() throws Exception {
        Process server = start();
        try (MongoClient client = connect(server)) {
            MongoCollection<Document> collection = collection(client);
            writers.forEach(writer -> writer.verify(collection));
            long documents =
                    writers.stream().mapToLong(KilledServerWriter::documents).sum();
            assertThat(collection.countDocuments()).isEqualTo(documents);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServerMain.class.getName(),
                        "--data",
                        directory.toString(),
                        "--until-stdin-closes")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static MongoClient connect(Process server) throws IOException {
        BufferedReader output = server.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("listening ")) {
            line = output.readLine();
        }
        assertThat(line).as("the line that says where the server listens").isNotNull();
        String uri = line.substring("listening ".length()) + "/?directConnection=true&retryWrites=false";
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(settings -> settings.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        MongoCollection<Document> collection = client.getDatabase("journal").getCollection("commits");
        collection.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        return collection;
    }
}
