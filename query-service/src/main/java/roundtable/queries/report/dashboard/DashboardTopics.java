package roundtable.queries.report.dashboard;

import java.util.Optional;
import roundtable.conference.ConferenceId;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.live.ConferenceTopicSource;
import roundtable.queries.live.Teller;
import roundtable.queries.live.Topic;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportStream;

/** The dashboards that somebody looks at. */
final class DashboardTopics implements ConferenceTopicSource, AutoCloseable {
    static final String KIND = "dashboard";

    private final Journal journal;
    private final EventCodec codec;
    private final LiveReports reports;
    private final ReportStream streams;
    private final Rights rights;
    private final Teller<Dashboard> dashboards;

    DashboardTopics(Journal journal, EventCodec codec, LiveReports reports, Rights rights) {
        this.journal = journal;
        this.codec = codec;
        this.reports = reports;
        this.streams = new ReportStream(journal, codec);
        this.rights = rights;
        this.dashboards = new Teller<>(KIND, journal);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object reach(Visitor visitor, ConferenceId conference) {
        return DashboardReach.of(rights, visitor, conference);
    }

    @Override
    public Optional<Topic> find(Visitor visitor, ConferenceId conference) {
        DashboardReach reach = DashboardReach.of(rights, visitor, conference);
        Optional<Dashboard> found = dashboard(conference);
        Optional<Topic> topic = found.flatMap(dashboard -> dashboard.topic(reach));
        while (found.isPresent() && topic.isEmpty()) { // it was given up in between
            dashboards.drop(conference, found.get());
            found = dashboard(conference);
            topic = found.flatMap(dashboard -> dashboard.topic(reach));
        }
        return topic;
    }

    /**
     * The dashboard as a visitor sees it, once every report was counted, or after so many milliseconds.
     *
     * @return nothing where there is no such conference
     */
    Optional<DashboardView> view(Visitor visitor, ConferenceId conference, long millis) throws InterruptedException {
        Optional<Dashboard> found = dashboard(conference);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get().view(DashboardReach.of(rights, visitor, conference), millis));
    }

    private Optional<Dashboard> dashboard(ConferenceId id) {
        return dashboards.find(
                id,
                () -> Dashboard.of(
                        id,
                        new ConferenceStream(journal, codec, id),
                        report -> new FollowedReport(report, id, reports, streams)));
    }

    @Override
    public void close() {
        dashboards.close();
    }
}
