package roundtable.queries.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PacerTest {
    private static final long MILLI = 1_000_000;

    private final List<Runnable> later = new ArrayList<>();
    private final List<Long> delays = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private long now = 5;
    private final Pacer pacer = new Pacer(90, () -> now, (work, nanos) -> {
        later.add(work);
        delays.add(nanos);
    });

    @Test
    void theFirstIsToldAtOnceAndTheLastAtTheEndOfThePause() {
        pacer.ask(() -> told.add("first"));
        assertThat(told).containsExactly("first");
        now += 30 * MILLI;
        pacer.ask(() -> told.add("rest"));
        now += 30 * MILLI;
        pacer.ask(() -> told.add("together with it"));
        assertThat(told).containsExactly("first");
        assertThat(delays).containsExactly(60 * MILLI);
        now += 30 * MILLI;
        later.getFirst().run();
        assertThat(told).containsExactly("first", "rest");
    }

    @Test
    void afterThePauseTheNextIsToldAtOnceAgain() {
        pacer.ask(() -> told.add("first"));
        now += 90 * MILLI;
        pacer.ask(() -> told.add("second"));
        assertThat(told).containsExactly("first", "second");
        assertThat(later).isEmpty();
    }
}
