package roundtable.cli.replay;

import roundtable.cli.measure.Latencies;

/** What is measured while clients write. Times are {@link System#nanoTime()}. For the loop's thread alone. */
final class Meter {
    private Latencies toAcknowledged = new Latencies();
    private Latencies toPeer = new Latencies();
    private long begun;
    private long lastAcknowledged;
    private long longestPause;

    /** Begins now. */
    Meter(long now) {
        begun = now;
        lastAcknowledged = now;
    }

    /** Forgets all and begins now; what is under way counts when it is acknowledged. */
    void restart(long now) {
        toAcknowledged = new Latencies();
        toPeer = new Latencies();
        begun = now;
        lastAcknowledged = now;
        longestPause = 0;
    }

    void acknowledged(long madeAt, long now) {
        toAcknowledged.add(now - madeAt);
        longestPause = Math.max(longestPause, now - lastAcknowledged);
        lastAcknowledged = now;
    }

    void reachedPeer(long madeAt, long now) {
        toPeer.add(now - madeAt);
    }

    Measured measured() {
        return new Measured(
                toAcknowledged.size(), (lastAcknowledged - begun) / 1e9, toAcknowledged, toPeer, longestPause / 1e6);
    }
}
