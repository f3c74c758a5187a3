package roundtable.queries.report.export.many;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.kit.SettingsException;

/**
 * Settings {@code roundtable.copies.*}.
 *
 * @param threads how many copies of several reports are made at the same time
 * @param waiting how many wait to be made
 * @param perPerson how many somebody may have under way or ready
 * @param memory megabytes of files that wait to be fetched
 * @param kept how long a file waits
 * @param remembered how long it is shown what became of a copy
 */
@ConfigurationProperties("roundtable.copies")
public record CopiesSettings(
        @DefaultValue("1") int threads,
        @DefaultValue("20") int waiting,
        @DefaultValue("3") int perPerson,
        @DefaultValue("128") int memory,
        @DefaultValue("10m") Duration kept,
        @DefaultValue("1d") Duration remembered) {
    private static final int MOST_MEGABYTES = 4096;

    public CopiesSettings {
        boolean some = threads > 0 && waiting > 0 && perPerson > 0 && memory > 0 && memory <= MOST_MEGABYTES;
        if (!some || !kept.isPositive() || !remembered.isPositive()) {
            throw new SettingsException(
                    "roundtable.copies: threads, waiting, per-person, memory, kept and remembered must"
                            + " be more than nothing, and memory at most " + MOST_MEGABYTES);
        }
    }

    long bytes() {
        return memory * 1024L * 1024L;
    }
}
