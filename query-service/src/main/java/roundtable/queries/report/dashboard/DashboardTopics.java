package roundtable.queries.report.dashboard;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.conference.ConferenceId;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.live.ConferenceTopicSource;
import roundtable.queries.live.Topic;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportStream;

/** The dashboards that somebody looks at, and the thread that counts and tells. Where nobody looks, nothing is counted. */
final class DashboardTopics implements ConferenceTopicSource, AutoCloseable {
    static final String KIND = "dashboard";
    private static final long EVERY_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(DashboardTopics.class);

    private final Journal journal;
    private final EventCodec codec;
    private final LiveReports reports;
    private final ReportStream streams;
    private final Rights rights;
    private final Map<ConferenceId, Dashboard> shown = new ConcurrentHashMap<>();
    private final Subscription tail;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dashboard-teller").factory());

    DashboardTopics(Journal journal, EventCodec codec, LiveReports reports, Rights rights) {
        this.journal = journal;
        this.codec = codec;
        this.reports = reports;
        this.streams = new ReportStream(journal, codec);
        this.rights = rights;
        this.tail = journal.tail(journal.head(), this::hear);
        var unused = teller.scheduleWithFixedDelay(this::work, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
            shown.remove(conference, found.get());
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
        Dashboard known = shown.get(id);
        return known != null ? Optional.of(known) : made(id);
    }

    /** What was committed between its reading and its hearing the tail it reads with its first work. */
    private synchronized Optional<Dashboard> made(ConferenceId id) {
        Dashboard known = shown.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Dashboard> made = Dashboard.of(
                id,
                new ConferenceStream(journal, codec, id),
                report -> new FollowedReport(report, id, reports, streams));
        made.ifPresent(dashboard -> shown.put(id, dashboard));
        return made;
    }

    /** On the tail's thread, for every keystroke of everybody. */
    private void hear(Commit commit) {
        for (Dashboard dashboard : shown.values()) {
            dashboard.hear(commit);
        }
    }

    private void work() {
        shown.forEach((id, dashboard) -> {
            try {
                dashboard.work();
            } catch (RuntimeException fault) {
                log.error("{} has a dashboard that can't be told; who follows it comes back", id, fault);
                shown.remove(id, dashboard);
                dashboard.fail();
            }
            if (dashboard.giveUp()) {
                shown.remove(id, dashboard);
            }
        });
    }

    @Override
    public void close() {
        tail.close();
        teller.close();
    }
}
