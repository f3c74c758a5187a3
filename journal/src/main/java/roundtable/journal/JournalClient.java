package roundtable.journal;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;

/** A MongoDB client whose time limits fit a journal: an append that can't get through says so within seconds. */
public final class JournalClient {

    private static final int CONNECT_SECONDS = 3;
    private static final int SELECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;

    private JournalClient() {}

    /** What the connection string says counts more than these limits. */
    public static MongoClient connect(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    public static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applicationName("roundtable")
                .applyToClusterSettings(s -> s.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri));
    }
}
