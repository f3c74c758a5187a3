package roundtable.queries.report.export.many;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEventNames;

/**
 * Sees that no file outlives what was forgotten in it, or its time, and that it is known which orders this process has in
 * hand. Files are dropped on the tail's own thread; that it was so is stored on another, since the tail waits for nobody.
 */
final class Keeper implements AutoCloseable {
    /** How long an order outlives its process at the most before others see that it is lost. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final String REPORT = "report:";
    private static final int LEASE_TICKS = 4;
    private static final int SWEEP_TICKS = 3_600;

    private final CopyOrders orders;
    private final Shelf shelf;
    private final Workshop workshop;
    private final CopiesSettings settings;
    private final Clock clock;
    private final Subscription tail;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("copies-keeper").factory());
    private int ticks;

    Keeper(CopyOrders orders, Shelf shelf, Workshop workshop, Journal journal, CopiesSettings settings, Clock clock) {
        this.orders = orders;
        this.shelf = shelf;
        this.workshop = workshop;
        this.settings = settings;
        this.clock = clock;
        this.tail = journal.tail(journal.head(), this::hear);
        var unused = thread.scheduleWithFixedDelay(() -> storing(this::tick), 1, 1, TimeUnit.SECONDS);
    }

    /** On the tail's thread, for every keystroke of everybody: a name tells what forgets, so no event is opened. */
    private void hear(Commit commit) {
        boolean forgets = commit.events().stream().anyMatch(event -> ReportEventNames.isForgetting(event.type()));
        if (forgets) {
            Collection<String> dropped =
                    shelf.forget(new ReportId(commit.stream().substring(REPORT.length())));
            thread.execute(() -> storing(() -> dropped.forEach(id -> orders.lose(id, Loss.FORGOTTEN))));
        }
    }

    private void tick() {
        Instant now = clock.instant();
        shelf.expire(now).forEach(id -> orders.lose(id, Loss.NOT_FETCHED));
        if (ticks % LEASE_TICKS == 0) {
            orders.keep(inHand(), now.plus(LEASE));
        }
        if (ticks % SWEEP_TICKS == 0) {
            orders.dropBefore(now.minus(settings.remembered()));
        }
        ticks++;
    }

    private Set<String> inHand() {
        Set<String> ids = new HashSet<>(workshop.underWay());
        ids.addAll(shelf.ids());
        return ids;
    }

    /** What can't be stored now is seen when the lease is over. */
    private static void storing(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException away) {
            log.warn("what became of copies was not stored: {}", away.getClass().getSimpleName());
        }
    }

    /** Files end with the process; those who wait for one are told at once, not after the lease. */
    @Override
    public void close() {
        tail.close();
        Set<String> left = inHand();
        thread.close();
        storing(() -> left.forEach(id -> orders.lose(id, Loss.RESTARTED)));
        workshop.close();
    }
}
