package roundtable.queries.report;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.journal.StoreSettings;

/** Live views of reports and the queries on them. */
@Configuration(proxyBeanMethods = false)
public class ReportQueryConfiguration {
    @Bean
    LiveReports liveReports(
            Journal journal,
            EventCodec codec,
            MongoClient client,
            StoreSettings settings,
            @Value("${roundtable.queries.reports-in-memory:256}") int capacity) {
        return new LiveReports(
                journal, codec, new StoredReportViews(client.getDatabase(settings.database())), capacity);
    }

    @Bean
    ReportQueryController reportQueryController(
            LiveReports reports, @Value("${roundtable.queries.patience-millis:2000}") long patienceMillis) {
        return new ReportQueryController(reports, patienceMillis);
    }
}
