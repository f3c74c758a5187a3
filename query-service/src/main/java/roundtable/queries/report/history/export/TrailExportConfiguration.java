package roundtable.queries.report.history.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.kit.access.Rights;
import roundtable.queries.report.history.AccessLog;
import roundtable.queries.report.history.Histories;
import roundtable.queries.report.paper.PdfPrinter;

/** Copies of trails. */
@Configuration(proxyBeanMethods = false)
public class TrailExportConfiguration {
    @Bean
    TrailExportController trailExportController(
            Histories histories, AccessLog access, PdfPrinter printer, Rights rights) {
        return new TrailExportController(histories, access, printer, rights);
    }
}
