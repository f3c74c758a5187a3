package roundtable.queries.report.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.queries.live.Topic;
import roundtable.queries.live.TopicSource;
import roundtable.queries.report.Visits;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEventNames;

/**
 * Trails that are followed, and the thread on which they are told of changes. On another the chapters of reports that have
 * come to rest are written, so that the first who looks at a long history need not wait for all of it.
 */
final class TrailTopics implements TopicSource, AutoCloseable {
    private static final String KIND = "trail";
    private static final String REPORT = "report:";
    private static final String DESTROYED = "key-destroyed";
    private static final long EVERY_MILLIS = 250;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Logger log = LoggerFactory.getLogger(TrailTopics.class);

    private final Histories histories;
    private final Visits visits;
    private final Subscription tail;
    private final Map<ReportId, TrailTopic> followed = new ConcurrentHashMap<>();
    private final Set<ReportId> changed = ConcurrentHashMap.newKeySet();
    private final Set<ReportId> forgotten = ConcurrentHashMap.newKeySet();
    /** Reports with a chapter to be written, and when they last changed. */
    private final Map<ReportId, Long> unwritten = new ConcurrentHashMap<>();

    private final ScheduledExecutorService teller = thread("trail-teller");
    private final ScheduledExecutorService writer = thread("chapter-writer");

    TrailTopics(Journal journal, Histories histories, Visits visits) {
        this.histories = histories;
        this.visits = visits;
        this.tail = journal.tail(journal.head(), this::hear);
        every(EVERY_MILLIS, teller, this::work);
        every(EVERY_MILLIS, writer, this::write);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private static void every(long millis, ScheduledExecutorService thread, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right right() {
        return Right.READ;
    }

    @Override
    public void joined(Actor actor, Topic topic) {
        if (topic.name().startsWith(REPORT)) {
            visits.visited(actor, new ReportId(topic.name().substring(REPORT.length())), topic.version());
        }
    }

    @Override
    public Optional<Topic> find(ReportId id, long version) {
        try {
            TrailTopic topic = followed(id);
            if (topic.topic().version() < version) {
                topic.publish();
            }
            return Optional.of(topic.topic());
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    /** Made without holding anybody up; what happened meanwhile is told soon. */
    private TrailTopic followed(ReportId id) {
        TrailTopic known = followed.get(id);
        if (known != null) {
            return known;
        }
        TrailTopic made = new TrailTopic(KIND + ":" + id.value(), id, histories);
        TrailTopic first = followed.putIfAbsent(id, made);
        changed.add(id);
        return first == null ? made : first;
    }

    /** On the tail's thread: only notes what is to be done, and drops what must not be told again. */
    private void hear(Commit commit) {
        ReportId report = reportOf(commit.stream());
        if (report == null) {
            return;
        }
        boolean forgetting = commit.events().stream()
                .anyMatch(event -> ReportEventNames.isForgetting(event.type())
                        || event.type().equals(DESTROYED));
        if (forgetting) {
            forgotten.add(report);
            dropMessages(report);
        }
        changed.add(report);
        boolean chapter = Chapter.Span.number(commit.to()) > Chapter.Span.number(commit.from() - 1);
        if (commit.stream().startsWith(REPORT) && (forgetting || chapter || unwritten.containsKey(report))) {
            unwritten.put(report, System.nanoTime());
        }
    }

    private void dropMessages(ReportId report) {
        TrailTopic topic = followed.get(report);
        if (topic != null) {
            topic.topic().forget();
        }
    }

    private static @Nullable ReportId reportOf(String stream) {
        String access = AccessLog.reportOf(stream);
        if (access != null) {
            return new ReportId(access);
        }
        ReportId script = BoardLog.scriptOf(stream);
        if (script != null) {
            return script;
        }
        return stream.startsWith(REPORT) ? new ReportId(stream.substring(REPORT.length())) : null;
    }

    private void work() {
        for (ReportId report : Set.copyOf(forgotten)) {
            forgotten.remove(report);
            histories.forget(report);
            dropMessages(report); // what was being published when it was forgotten
        }
        for (ReportId report : Set.copyOf(changed)) {
            changed.remove(report);
            TrailTopic topic = followed.get(report);
            if (topic != null) {
                publish(report, topic);
            }
        }
        followed.values().removeIf(topic -> topic.topic().retire());
    }

    private void publish(ReportId report, TrailTopic topic) {
        try {
            topic.publish();
        } catch (RuntimeException fault) {
            log.error("report:{} has a trail that can't be told; who follows it comes back", report, fault);
            followed.remove(report, topic);
            topic.topic().fail();
        }
    }

    private void write() {
        long now = System.nanoTime();
        unwritten.forEach((report, since) -> {
            if (now - since > REST_NANOS && unwritten.remove(report, since)) {
                try {
                    histories.read(report);
                } catch (RuntimeException away) {
                    log.warn(
                            "report:{} has chapters that were not written: {}",
                            report,
                            away.getClass().getSimpleName());
                }
            }
        });
    }

    @Override
    public void close() {
        tail.close();
        teller.close();
        writer.close();
    }
}
