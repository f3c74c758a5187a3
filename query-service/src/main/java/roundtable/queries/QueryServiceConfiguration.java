package roundtable.queries;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.kit.WebConfiguration;
import roundtable.kit.access.AccessConfiguration;
import roundtable.kit.journal.JournalConfiguration;
import roundtable.queries.audit.AuditConfiguration;
import roundtable.queries.conference.ConferenceQueryConfiguration;
import roundtable.queries.live.LiveConfiguration;
import roundtable.queries.presence.PresenceConfiguration;
import roundtable.queries.report.ReportQueryConfiguration;
import roundtable.queries.report.across.AcrossConfiguration;
import roundtable.queries.report.board.BoardConfiguration;
import roundtable.queries.report.dashboard.DashboardConfiguration;
import roundtable.queries.report.export.CopyConfiguration;
import roundtable.queries.report.history.HistoryConfiguration;
import roundtable.queries.report.history.export.TrailExportConfiguration;
import roundtable.queries.rights.RightsConfiguration;
import roundtable.queries.webhook.WebhookConfiguration;

/** The query service, for a context of its own or shared with the command service. */
@Configuration(proxyBeanMethods = false)
@Import({
    WebConfiguration.class,
    AccessConfiguration.class,
    JournalConfiguration.class,
    LiveConfiguration.class,
    PresenceConfiguration.class,
    ReportQueryConfiguration.class,
    DashboardConfiguration.class,
    AcrossConfiguration.class,
    BoardConfiguration.class,
    HistoryConfiguration.class,
    CopyConfiguration.class,
    TrailExportConfiguration.class,
    ConferenceQueryConfiguration.class,
    RightsConfiguration.class,
    AuditConfiguration.class,
    WebhookConfiguration.class
})
public class QueryServiceConfiguration {}
