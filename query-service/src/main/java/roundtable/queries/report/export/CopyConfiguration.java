package roundtable.queries.report.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.kit.access.Rights;
import roundtable.queries.copies.Copies;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.board.RunningOrders;
import roundtable.queries.report.paper.PdfPrinter;

/** Copies of reports. */
@Configuration(proxyBeanMethods = false)
public class CopyConfiguration {
    /** One for all that is printed: documents are laid out one at a time. */
    @Bean
    PdfPrinter pdfPrinter() {
        return new PdfPrinter();
    }

    @Bean
    ReportCopies reportCopies(LiveReports reports, Journal journal, RunningOrders scripts) {
        return new ReportCopies(reports, journal, scripts);
    }

    @Bean
    ConferenceFile conferenceFile(PdfPrinter printer) {
        return new ConferenceFile(printer);
    }

    @Bean
    CopyController copyController(ReportCopies reports, Copies copies, PdfPrinter printer, Rights rights) {
        return new CopyController(reports, copies, printer, rights);
    }
}
