package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Whatever the installation: what is typed is acknowledged, reaches the colleague in order, and is there afterwards. */
abstract class LiveWritingContract {
    private static final int LETTERS = 400;

    abstract Installation installation();

    @Test
    void whatIsTypedReachesTheColleague() {
        try (Installation product = installation();
                Writers writers = new Writers(product)) {
            writers.type(LETTERS);
            long[] taken = writers.type(LETTERS);

            assertThat(writers.failures()).isEmpty();
            assertThat(writers.shown()).isEqualTo(writers.typed()).hasSize(2 * LETTERS);
            System.out.printf(
                    "%s: edit to peer over WebSockets, once warm, p50 %.1f ms, p99 %.1f ms; load average %.1f%n",
                    getClass().getSimpleName(),
                    taken[LETTERS / 2] / 1e6,
                    taken[LETTERS * 99 / 100] / 1e6,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }
}
