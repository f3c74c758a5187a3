package roundtable.cli.chair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.cli.client.Failure;

class ArrivalsTest {
    private static final long MILLI = 1_000_000;
    private final Arrivals arrivals = new Arrivals();

    @Test
    void anEditHasArrivedWithTheFirstVersionThatHoldsIt() {
        arrivals.came("r1", 4, 10 * MILLI);
        arrivals.came("r1", 9, 30 * MILLI);
        arrivals.came("r1", 9, 50 * MILLI);
        arrivals.came("r2", 7, 90 * MILLI);
        List<Edit> edits = List.of(new Edit("r1", 5, 20 * MILLI, 21 * MILLI));
        assertThat(arrivals.of(edits).percentile(1)).isEqualTo(10);
        assertThat(arrivals.versionOf("r1")).isEqualTo(9);
        assertThat(arrivals.versionOf("r3")).isEqualTo(-1);
    }

    @Test
    void whatNeverCameIsNoLatency() {
        arrivals.came("r1", 4, 10);
        assertThatThrownBy(() -> arrivals.of(List.of(new Edit("r1", 5, 0, 1)))).isInstanceOf(Failure.class);
    }
}
