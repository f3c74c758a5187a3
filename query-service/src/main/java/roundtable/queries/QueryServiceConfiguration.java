package roundtable.queries;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.kit.WebConfiguration;
import roundtable.kit.journal.JournalConfiguration;
import roundtable.queries.audit.AuditConfiguration;
import roundtable.queries.conference.ConferenceQueryConfiguration;
import roundtable.queries.live.LiveConfiguration;
import roundtable.queries.presence.PresenceConfiguration;
import roundtable.queries.report.ReportQueryConfiguration;
import roundtable.queries.report.history.HistoryConfiguration;
import roundtable.queries.report.history.export.TrailExportConfiguration;

/** The query service, for a context of its own or shared with the command service. */
@Configuration(proxyBeanMethods = false)
@Import({
    WebConfiguration.class,
    JournalConfiguration.class,
    LiveConfiguration.class,
    PresenceConfiguration.class,
    ReportQueryConfiguration.class,
    HistoryConfiguration.class,
    TrailExportConfiguration.class,
    ConferenceQueryConfiguration.class,
    AuditConfiguration.class
})
public class QueryServiceConfiguration {}
