package roundtable.queries.report.history;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.StoreSettings;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportStream;

/** The trail, and all that is shown of the past. */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {
    @Bean
    AccessLog accessLog(Journal journal, EventCodec codec) {
        return new AccessLog(journal, codec, Clock.systemUTC());
    }

    @Bean
    Histories histories(
            LiveReports reports,
            Journal journal,
            EventCodec codec,
            MongoClient client,
            StoreSettings settings,
            Sealing sealing,
            AccessLog access,
            @Value("${roundtable.queries.reports-in-memory:256}") int capacity) {
        StoredChapters chapters = new StoredChapters(client.getDatabase(settings.database()), sealing);
        return new Histories(
                reports, new ReportStream(journal, codec), chapters, access, new BoardLog(journal, codec), capacity);
    }

    @Bean
    TrailTopics trailTopics(Journal journal, Histories histories, AccessLog access) {
        return new TrailTopics(journal, histories, access);
    }

    @Bean
    HistoryController historyController(Histories histories, AccessLog access, Rights rights) {
        return new HistoryController(histories, access, rights);
    }
}
