package roundtable.journal;

import java.time.Duration;

/**
 * Limits and times of a journal.
 *
 * @param memory bytes of recent commits kept for readers near the head
 * @param streams streams whose last version and hash are remembered
 * @param maxBatch most commits in one write
 * @param maxWaiting most commits that may wait for the appender; more are refused at once
 * @param appendTimeout how long an append may try before it fails as unavailable
 * @param pollMin shortest pause between two looks for other processes' commits, where the server can't announce them
 * @param pollMax longest such pause, reached when the log is quiet
 * @param patience how long a missing number, a stuck reader or a stuck append is taken for normal
 */
public record JournalSettings(
        long memory,
        int streams,
        int maxBatch,
        int maxWaiting,
        Duration appendTimeout,
        Duration pollMin,
        Duration pollMax,
        Duration patience) {

    public static JournalSettings defaults() {
        return new JournalSettings(
                64L << 20,
                10_000,
                256,
                10_000,
                Duration.ofSeconds(10),
                Duration.ofMillis(5),
                Duration.ofMillis(50),
                Duration.ofSeconds(10));
    }

    public JournalSettings withMemory(long bytes) {
        return new JournalSettings(bytes, streams, maxBatch, maxWaiting, appendTimeout, pollMin, pollMax, patience);
    }

    public JournalSettings withAppendTimeout(Duration timeout) {
        return new JournalSettings(memory, streams, maxBatch, maxWaiting, timeout, pollMin, pollMax, patience);
    }

    public JournalSettings withPatience(Duration duration) {
        return new JournalSettings(memory, streams, maxBatch, maxWaiting, appendTimeout, pollMin, pollMax, duration);
    }
}
