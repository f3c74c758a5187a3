package roundtable.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void thePauseIsTheLongestGapBetweenAnswers() {
        Meter meter = new Meter(0);
        meter.acknowledged(0, 2_000_000);
        meter.acknowledged(1_000_000, 9_000_000);
        meter.acknowledged(9_000_000, 10_000_000);
        Measured measured = meter.measured();
        assertThat(measured.longestPause()).isEqualTo(7);
        assertThat(measured.toAcknowledged().percentile(1)).isEqualTo(8);
        assertThat(measured.editsPerSecond()).isEqualTo(300);
    }
}
