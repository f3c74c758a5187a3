package roundtable.queries.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.access.Right;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;
import roundtable.queries.live.Topic;
import roundtable.queries.live.TopicSource;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/**
 * The reports that are in use, in memory, as fresh as the journal's tail. The ones unused for longest leave; those that
 * somebody follows stay.
 */
public final class LiveReports implements TopicSource, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveReports.class);

    private final int capacity;
    private final StoredReportViews copies;
    private final ReportStream streams;
    private final ViewKeeper keeper;
    private final Map<String, LiveReport> live = new LinkedHashMap<>(16, 0.75f, true);
    /** How many callers of {@link #with} have a report in hand. */
    private final Map<LiveReport, Integer> inHand = new HashMap<>();

    private final Subscription tail;

    /** @param capacity reports in memory; more only where more are followed, and for a moment */
    LiveReports(Journal journal, EventCodec codec, StoredReportViews copies, int capacity) {
        this.capacity = capacity;
        this.copies = copies;
        this.streams = new ReportStream(journal, codec);
        WarmUp.run(streams);
        this.keeper = new ViewKeeper(copies, this::all);
        this.tail = journal.tail(journal.head(), this::hear);
        keeper.start();
    }

    /** What somebody does with a report in hand. */
    interface Use<T> {
        T of(LiveReport report) throws InterruptedException;
    }

    /**
     * Hands out the report, brought up to {@code version} if that exists; until the use ends it stays and hears what
     * happens. One that nothing happened to has version -1, and is forgotten with its last user.
     */
    <T> T with(ReportId id, long version, Use<T> use) throws InterruptedException {
        LiveReport known = known(id.toString());
        if (known != null && known.isToBeReadAgain()) {
            drop(id.toString(), known);
        }
        LiveReport report = take(id);
        try {
            open(report, id, version);
            return use.of(report);
        } finally {
            release(id, report);
        }
    }

    private void open(LiveReport report, ReportId id, long version) {
        try {
            report.open(() -> copies.find(id));
            report.refresh(version);
        } catch (RuntimeException fault) {
            drop(id.toString(), report);
            throw fault;
        }
    }

    private synchronized LiveReport take(ReportId id) {
        LiveReport report = live.computeIfAbsent(id.toString(), stream -> new LiveReport(stream, streams));
        inHand.merge(report, 1, Integer::sum);
        return report;
    }

    private void release(ReportId id, LiveReport report) {
        List<LiveReport> retired;
        synchronized (this) {
            inHand.computeIfPresent(report, (known, users) -> users == 1 ? null : users - 1);
            if (!inHand.containsKey(report) && !report.exists()) {
                live.remove(id.toString(), report);
            }
            retired = retireUnused(report);
        }
        retired.forEach(keeper::saveSoon);
    }

    /**
     * The report as it stands, brought up to {@code version} if that exists.
     *
     * @throws RefusedException {@code report-unknown}
     */
    public ReportView view(ReportId id, long version) {
        try {
            return with(id, version, report -> {
                if (!report.exists()) {
                    throw new RefusedException(QueryRefusal.REPORT_UNKNOWN);
                }
                return report.view();
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(QueryRefusal.NOT_THERE_YET);
        }
    }

    /**
     * How much in the report looks like a participant's name, and was not decided on.
     *
     * @throws RefusedException {@code report-unknown}
     */
    public int openFindings(ReportId id) {
        try {
            return with(id, -1, report -> {
                if (!report.exists()) {
                    throw new RefusedException(QueryRefusal.REPORT_UNKNOWN);
                }
                return report.findings(null).items().stream()
                        .mapToInt(item -> item.findings().size())
                        .sum();
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(QueryRefusal.NOT_THERE_YET);
        }
    }

    /** The view folded from the first event on, past every copy. */
    @Nullable ReportView rebuild(ReportId id) {
        ReportProjection projection = new ReportProjection();
        streams.foldAll(id.toString(), projection);
        return projection.version() < 0 ? null : projection.view();
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Right right() {
        return Right.READ;
    }

    @Override
    public Optional<Topic> find(ReportId id, long version) {
        try {
            return with(id, version, report -> report.exists() ? Optional.of(report.topic()) : Optional.empty());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Nothing thrown here: the tail would offer the commit again for ever, and all other reports would wait. */
    private void hear(Commit commit) {
        LiveReport report = known(commit.stream());
        if (report != null) {
            try {
                report.hear(commit);
                keeper.moved(report);
            } catch (RuntimeException fault) {
                log.error("{} can't take commit {}; it is read anew", commit.stream(), commit.number(), fault);
                drop(commit.stream(), report);
            }
        }
    }

    private synchronized @Nullable LiveReport known(String stream) {
        return live.get(stream);
    }

    private synchronized Collection<LiveReport> all() {
        return List.copyOf(live.values());
    }

    /** One that was never read stays: it holds nothing wrong, and others may be waiting to read it. */
    private void drop(String stream, LiveReport report) {
        if (report.isOpen()) {
            synchronized (this) {
                live.remove(stream, report);
            }
            report.fail();
        }
    }

    /**
     * Those in hand don't count: nobody can push a report out by asking for others that do not exist. Nor does the one that
     * was in hand a moment ago leave, because whoever had it may be about to follow it.
     */
    private List<LiveReport> retireUnused(LiveReport justUsed) {
        List<LiveReport> retired = new ArrayList<>();
        Iterator<LiveReport> eldest = live.values().iterator();
        while (live.size() - inHand.size() > capacity && eldest.hasNext()) {
            LiveReport report = eldest.next();
            if (report != justUsed && !inHand.containsKey(report) && report.retire()) {
                eldest.remove();
                retired.add(report);
            }
        }
        return retired;
    }

    @Override
    public void close() {
        tail.close();
        keeper.close();
    }
}
