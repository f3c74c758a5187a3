package roundtable.queries.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes copies of views behind the events, on a thread of its own. A report that is being written is copied every
 * {@value #MANY} events, one that rests for {@value #PAUSE_SECONDS} s once: often enough to open fast, and far less than
 * a copy a keystroke.
 */
final class ViewKeeper implements AutoCloseable {
    static final int MANY = 250;
    private static final long PAUSE_SECONDS = 2;
    private static final Logger log = LoggerFactory.getLogger(ViewKeeper.class);

    private final StoredReportViews copies;
    private final Supplier<Collection<LiveReport>> live;
    private final Set<LiveReport> due = ConcurrentHashMap.newKeySet();
    private final Map<LiveReport, Long> seen = new WeakHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("report-view-keeper").factory());

    /** @param live all reports that are in memory */
    ViewKeeper(StoredReportViews copies, Supplier<Collection<LiveReport>> live) {
        this.copies = copies;
        this.live = live;
    }

    void start() {
        var unused = thread.scheduleWithFixedDelay(this::sweep, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Tells that a report went on; returns at once. */
    void moved(LiveReport report) {
        if (report.unsaved() >= MANY) {
            saveSoon(report);
        }
    }

    /** Saves a report soon if there is anything to save; returns at once. */
    void saveSoon(LiveReport report) {
        if (report.unsaved() > 0 && !thread.isShutdown() && due.add(report)) {
            thread.execute(() -> {
                due.remove(report);
                save(report);
            });
        }
    }

    /** Saves those that have rested since the sweep before. */
    void sweep() {
        for (LiveReport report : live.get()) {
            if (report.unsaved() > 0) {
                long version = report.version();
                Long before = seen.put(report, version);
                if (before != null && before == version) {
                    save(report);
                }
            }
        }
    }

    private void save(LiveReport report) {
        if (report.unsaved() > 0) {
            try {
                ReportView view = report.view();
                copies.save(view);
                report.saved(view.version());
            } catch (RuntimeException unreachable) { // the sweep must go on for the others
                log.warn(
                        "a copy of a view was not stored: {}",
                        unreachable.getClass().getSimpleName());
            }
        }
    }

    /** Saves all that is unsaved. */
    @Override
    public void close() {
        thread.close();
        live.get().forEach(this::save);
    }
}
