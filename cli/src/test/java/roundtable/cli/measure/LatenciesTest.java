package roundtable.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aPercentileIsTheSmallestThatEnoughDoNotExceed() {
        Latencies latencies = new Latencies();
        for (int millis = 10_000; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.percentile(0.5)).isEqualTo(5_000);
        assertThat(latencies.percentile(0.99)).isEqualTo(9_900);
        assertThat(latencies.percentile(1)).isEqualTo(10_000);
    }
}
