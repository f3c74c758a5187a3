package roundtable.queries.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.journal.ApiEvents;
import roundtable.queries.TestKeys;
import roundtable.queries.report.RandomReport;
import roundtable.queries.report.ReportStream;
import roundtable.report.event.ReportEvent;

/** What is found out by looking here and there is what counting every commit gives. */
@Timeout(120)
final class PastActivityTest {
    private static final String STREAM = "report:r1";

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = JournalClient.connect(server.uri());
    private final Journal journal = Journal.open(client, "test", JournalSettings.defaults());
    private final EventCodec codec =
            ApiEvents.codec(ApiEvents.types().build(), TestKeys.sealing(client.getDatabase("test")));

    @AfterEach
    void stop() {
        journal.close();
        client.close();
        server.close();
    }

    @Test
    void looksGiveWhatCountingGives() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomReport report = new RandomReport("r1", random);
        Activity counted = new Activity();
        Instant at = RandomReport.START;
        long version = 0;
        List<CompletableFuture<Commit>> pending = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            List<ReportEvent> events = report.next(1 + random.nextInt(3));
            // Bursts within a second, and pauses of up to ten minutes.
            at = at.plusMillis(random.nextInt(200) == 0 ? random.nextInt(600_000) : random.nextInt(1_000));
            pending.add(journal.append(new Draft(
                    STREAM,
                    version,
                    codec.encode(STREAM, List.copyOf(events)),
                    at,
                    "Writer " + random.nextInt(3),
                    UUID.randomUUID().toString(),
                    "")));
            version += events.size();
        }
        pending.forEach(commit -> counted.add(commit.join()));

        ReportStream streams = new ReportStream(journal, codec);
        Activity found = PastActivity.read(streams, STREAM, version - 1);
        assertThat(found.minutes()).as("seed %d", seed).isEqualTo(counted.minutes());
        assertThat(found.last()).isEqualTo(counted.last());
        assertThat(found.version()).isEqualTo(version - 1);
        assertThat(counted.minutes()).as("seed %d", seed).hasSizeBetween(2, 60);
        assertThat(counted.writing()).as("seed %d", seed).containsAll(found.writing());
        assertThat(PastActivity.read(streams, "report:none", -1).minutes()).isEmpty();
    }
}
