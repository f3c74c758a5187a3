package roundtable.cli.measure;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, kept one by one. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] values = new long[1 << 12];
    private int size;

    /** Adds one. */
    public void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = nanos;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The smallest duration that at least that share of all don't exceed, in milliseconds; 0 where there are none. */
    public double percentile(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return size == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms",
                        percentile(0.5),
                        percentile(0.95),
                        percentile(0.99),
                        percentile(1));
    }
}
