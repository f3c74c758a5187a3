package roundtable.cli.forget;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.journal.Commit;
import roundtable.journal.HashChain;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.proof.Hash;

/**
 * What is in a database that no product is using.
 *
 * @param commits how many there are
 * @param streams how many they belong to
 * @param broken commits that were altered, or don't follow the one before them
 * @param snapshots copies of aggregates
 * @param views copies of reports
 */
record StoredLog(long commits, int streams, long broken, long snapshots, long views) {
    private static final String DATABASE = "roundtable";
    private static final int PAGE = 256;

    /** @param data the data folder of a product, which keeps its database in {@code db} */
    static StoredLog read(Path data) {
        try (EmbeddedServer server = EmbeddedServer.open(data.resolve("db"), Durability.PROCESS);
                MongoClient client = JournalClient.connect(server.uri());
                Journal journal = Journal.open(client, DATABASE, JournalSettings.defaults())) {
            MongoDatabase database = client.getDatabase(DATABASE);
            long snapshots = database.getCollection("snapshots").countDocuments();
            return read(
                    journal, snapshots, database.getCollection("report_views").countDocuments());
        }
    }

    private static StoredLog read(Journal journal, long snapshots, long views) {
        Map<String, Hash> ends = new HashMap<>();
        long number = 0;
        long broken = 0;
        for (List<Commit> page = journal.read(0, PAGE); !page.isEmpty(); page = journal.read(number, PAGE)) {
            for (Commit commit : page) {
                broken += HashChain.verifies(commit, ends.getOrDefault(commit.stream(), Hash.ZERO)) ? 0 : 1;
                ends.put(commit.stream(), commit.hash());
                number = commit.number();
            }
        }
        return new StoredLog(number, ends.size(), broken, snapshots, views);
    }

    boolean holds() {
        return commits > 0 && broken == 0;
    }
}
