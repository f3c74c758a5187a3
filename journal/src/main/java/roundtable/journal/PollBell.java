package roundtable.journal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Rings at intervals that grow while nothing is found. While this process appends, it doesn't ring: its own commit at a
 * number says that it knows all before it, and a number that another process took is found out by the appender.
 */
final class PollBell implements Bell {

    private final Duration shortest;
    private final Duration longest;
    private final LongSupplier head;
    private Duration pause;

    PollBell(JournalSettings settings, LongSupplier head) {
        this.head = head;
        this.shortest = settings.pollMin();
        this.longest = settings.pollMax();
        this.pause = shortest;
    }

    @Override
    public void await(boolean foundLast) throws InterruptedException {
        Duration doubled = pause.multipliedBy(2);
        pause = foundLast ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        long before;
        do {
            before = head.getAsLong();
            Thread.sleep(pause);
        } while (head.getAsLong() > before);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
