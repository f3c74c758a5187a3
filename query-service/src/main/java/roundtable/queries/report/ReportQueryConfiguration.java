package roundtable.queries.report;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;

/** Live views of reports and the queries on them. */
@Configuration(proxyBeanMethods = false)
public class ReportQueryConfiguration {
    @Bean
    LiveReports liveReports(
            Journal journal,
            EventCodec codec,
            MongoDatabase database,
            @Value("${roundtable.queries.reports-in-memory:256}") int capacity) {
        return new LiveReports(journal, codec, new StoredReportViews(database), capacity);
    }

    @Bean
    ReportQueryController reportQueryController(
            LiveReports reports, @Value("${roundtable.queries.patience-millis:2000}") long patienceMillis) {
        return new ReportQueryController(reports, patienceMillis);
    }
}
