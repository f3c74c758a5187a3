package roundtable.cli.replay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import roundtable.cli.server.TemporaryDirectory;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;

/**
 * What one thread gets from the embedded database if it inserts documents like the journal's commits one by one, each
 * durable before the next: what writing in groups is measured by.
 */
final class RawInserts {
    private static final long WARMING_NANOS = 3_000_000_000L;
    private static final long MEASURING_NANOS = 5_000_000_000L;
    private static final Binary HASH = new Binary(new byte[32]);
    private static final String FINGERPRINT = "0".repeat(64);

    private final MongoCollection<Document> commits;
    private long number;

    private RawInserts(MongoCollection<Document> commits) {
        this.commits = commits;
        for (String key : List.of("key", "commandId")) {
            commits.createIndex(Indexes.ascending(key), new IndexOptions().unique(true));
        }
    }

    /** Measures for some seconds, on a database of its own in a temporary directory. */
    static double perSecond() {
        Path directory = TemporaryDirectory.make();
        try (EmbeddedServer server = EmbeddedServer.open(directory, Durability.DISK);
                MongoClient client = MongoClients.create(server.uri())) {
            RawInserts inserts = new RawInserts(client.getDatabase("raw").getCollection("commits"));
            inserts.run(WARMING_NANOS);
            return inserts.run(MEASURING_NANOS);
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    private double run(long nanos) {
        long begun = System.nanoTime();
        long before = number;
        while (System.nanoTime() - begun < nanos) {
            commits.insertOne(commit());
        }
        return (number - before) * 1e9 / (System.nanoTime() - begun);
    }

    private Document commit() {
        number++;
        String payload = "{\"reportId\":\"r\",\"itemId\":\"text\",\"clientId\":\"c\",\"seq\":" + number
                + ",\"revision\":" + number + ",\"changes\":[1000,[0,\"x\"],1000]}";
        return new Document("_id", number)
                .append("key", "report:r/" + number)
                .append("stream", "report:r")
                .append("from", number)
                .append("to", number)
                .append(
                        "events",
                        List.of(new Document("type", "text-edited")
                                .append("rev", 1)
                                .append("payload", payload)))
                .append("at", Instant.now())
                .append("by", "Writer 1")
                .append("commandId", UUID.randomUUID().toString())
                .append("body", FINGERPRINT)
                .append("prev", HASH)
                .append("hash", HASH);
    }
}
