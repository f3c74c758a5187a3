package roundtable.queries.report.export.many;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.queries.report.export.ConferenceCopy;
import roundtable.queries.report.export.ConferenceFile;
import roundtable.queries.report.export.ReportCopies;
import roundtable.queries.report.export.ReportCopy;
import roundtable.queries.report.export.many.CopyOrder.Stage;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Makes the copies that were asked for, one after the other, and puts them on the shelf. */
final class Workshop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workshop.class);

    private final CopyOrders orders;
    private final Shelf shelf;
    private final ReportCopies reports;
    private final ConferenceFile file;
    private final CopiesSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor hands;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Workshop(
            CopyOrders orders,
            Shelf shelf,
            ReportCopies reports,
            ConferenceFile file,
            CopiesSettings settings,
            Clock clock) {
        this.orders = orders;
        this.shelf = shelf;
        this.reports = reports;
        this.file = file;
        this.settings = settings;
        this.clock = clock;
        this.hands = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().daemon().name("copies-", 0).factory());
    }

    /**
     * Has it made when its turn comes.
     *
     * @throws RefusedException {@code copies-busy}
     */
    void take(CopyOrder order, ConferenceNow conference, List<ReportId> which) {
        underWay.add(order.id());
        try {
            hands.execute(() -> make(order, conference, which));
        } catch (RejectedExecutionException full) {
            underWay.remove(order.id());
            throw new RefusedException(CopyRefusal.BUSY);
        }
    }

    /** The orders that wait here or are being made. */
    Set<String> underWay() {
        return Set.copyOf(underWay);
    }

    private void make(CopyOrder order, ConferenceNow conference, List<ReportId> which) {
        String id = order.id();
        boolean ready = false;
        try {
            if (orders.move(id, Stage.WAITING, Stage.MAKING)) {
                shelf.reserve(id, Set.copyOf(which));
                Loss why = written(order, conference, which);
                if (why != null) {
                    orders.lose(id, why);
                }
                ready = why == null && orders.move(id, Stage.MAKING, Stage.READY);
            }
        } catch (InterruptedException stopped) {
            // It was cancelled, or the process ends: either says so itself.
        } catch (RuntimeException fault) {
            fail(order, fault);
        } finally {
            if (!ready) {
                shelf.drop(id);
            }
            underWay.remove(id);
        }
    }

    /** Where the store is away, the order is given up with those of ended processes. */
    private void fail(CopyOrder order, RuntimeException fault) {
        if (hands.isShutdown()) {
            return;
        }
        log.error("a copy of {} can't be made", order.conference(), fault);
        try {
            orders.lose(order.id(), Loss.FAILED);
        } catch (RuntimeException away) {
            log.warn("what became of a copy was not stored: {}", away.getClass().getSimpleName());
        }
    }

    private @Nullable Loss written(CopyOrder order, ConferenceNow conference, List<ReportId> which)
            throws InterruptedException {
        List<ReportCopy> copies = new ArrayList<>();
        for (ReportId report : which) {
            copies.add(reports.ofAllThatIsStored(report));
        }
        ConferenceCopy copy = ConferenceCopy.of(conference, clock.instant(), copies);
        byte[] written = file.write(copy, order.form(), () -> goOn(order));
        Map<ReportId, Long> versions =
                copies.stream().collect(Collectors.toMap(ReportCopy::reportId, ReportCopy::version));
        return shelf.put(order.id(), written, versions, clock.instant().plus(settings.kept()));
    }

    /** Between two reports, so that a copy that nobody wants or may have any more ends soon. */
    private void goOn(CopyOrder order) throws InterruptedException {
        if (Thread.interrupted() || !orders.oneMore(order.id())) {
            throw new InterruptedException();
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        hands.close();
    }
}
