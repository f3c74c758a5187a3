package roundtable.cli.replay;

/** What is measured while clients write. Times are {@link System#nanoTime()}. For the loop's thread alone. */
final class Meter {
    private final Latencies toAcknowledged = new Latencies();
    private final Latencies toPeer = new Latencies();
    private final long begun;
    private long lastAcknowledged;
    private long longestPause;

    /** Begins now. */
    Meter(long now) {
        begun = now;
        lastAcknowledged = now;
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
