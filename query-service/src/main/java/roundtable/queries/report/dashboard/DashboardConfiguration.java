package roundtable.queries.report.dashboard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.queries.report.LiveReports;

/** Dashboards of conferences. */
@Configuration(proxyBeanMethods = false)
public class DashboardConfiguration {
    @Bean
    DashboardTopics dashboardTopics(Journal journal, EventCodec codec, LiveReports reports, Rights rights) {
        return new DashboardTopics(journal, codec, reports, rights);
    }

    @Bean
    DashboardController dashboardController(
            DashboardTopics dashboards,
            Rights rights,
            @Value("${roundtable.queries.dashboard-patience-millis:5000}") long patienceMillis) {
        return new DashboardController(dashboards, rights, patienceMillis);
    }
}
