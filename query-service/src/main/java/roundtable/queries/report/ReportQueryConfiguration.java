package roundtable.queries.report;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.FirstVisits;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.StoreSettings;

/** Live views of reports and the queries on them. */
@Configuration(proxyBeanMethods = false)
public class ReportQueryConfiguration {
    @Bean
    LiveReports liveReports(
            Journal journal,
            EventCodec codec,
            StoredReportViews copies,
            @Value("${roundtable.queries.reports-in-memory:256}") int capacity) {
        return new LiveReports(journal, codec, copies, capacity);
    }

    @Bean
    StoredReportViews storedReportViews(MongoClient client, StoreSettings settings, Sealing sealing) {
        return new StoredReportViews(client.getDatabase(settings.database()), sealing);
    }

    /** After a restart everybody comes back at once, to the reports that they had open. */
    @Bean
    FirstVisits firstReports(
            StoredReportViews copies, @Value("${roundtable.queries.reports-in-memory:256}") int capacity) {
        return () -> copies.ids(capacity).stream()
                .map(id -> "/api/reports/" + id.value())
                .toList();
    }

    @Bean
    ReportQueryController reportQueryController(
            LiveReports reports,
            Visits visits,
            Rights rights,
            @Value("${roundtable.queries.patience-millis:2000}") long patienceMillis) {
        return new ReportQueryController(reports, visits, rights, patienceMillis);
    }
}
