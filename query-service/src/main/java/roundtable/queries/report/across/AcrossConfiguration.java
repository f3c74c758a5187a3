package roundtable.queries.report.across;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.Visits;

/** Reports side by side. */
@Configuration(proxyBeanMethods = false)
public class AcrossConfiguration {
    @Bean
    AcrossController acrossController(
            Journal journal, EventCodec codec, LiveReports reports, Visits visits, Rights rights) {
        return new AcrossController(journal, codec, reports, visits, rights);
    }
}
