package roundtable.queries.presence;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets something happen at once, and again no sooner than a pause later; what is asked for in between is done once at the
 * pause's end. So a first move is seen at once and a last one is never lost.
 */
final class Pacer {
    private final long pauseNanos;
    private final LongSupplier nanoClock;
    private final Later later;
    private long last;
    private boolean waiting;

    /** Runs something after so many nanoseconds. */
    interface Later {
        void run(Runnable work, long nanos);
    }

    Pacer(long pauseMillis, LongSupplier nanoClock, Later later) {
        this.pauseNanos = TimeUnit.MILLISECONDS.toNanos(pauseMillis);
        this.nanoClock = nanoClock;
        this.later = later;
        this.last = nanoClock.getAsLong() - pauseNanos;
    }

    /** Does it now or, once for all who ask meanwhile, at the end of the pause. */
    synchronized void ask(Runnable work) {
        if (waiting) {
            return;
        }
        long due = last + pauseNanos - nanoClock.getAsLong();
        if (due <= 0) {
            run(work);
        } else {
            waiting = true;
            later.run(() -> run(work), due);
        }
    }

    private synchronized void run(Runnable work) {
        waiting = false;
        last = nanoClock.getAsLong();
        work.run();
    }
}
