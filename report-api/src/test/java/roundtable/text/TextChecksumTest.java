package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChecksumTest {
    @Test
    void tellsApartWhatTheFirstStepAloneWouldNot() {
        assertThat(TextChecksum.of("\0a")).isNotEqualTo(TextChecksum.of("a"));
    }

    /** The expected values come from the web client's function, run on Node. */
    @Test
    void equalsTheBrowsers() {
        assertThat(TextChecksum.of("")).isEqualTo("00000000");
        assertThat(TextChecksum.of("Summary")).isEqualTo("9b68b141");
        assertThat(TextChecksum.of("line\nbreak")).isEqualTo("72884d01");
        assertThat(TextChecksum.of("東京")).isEqualTo("018dd607");
        assertThat(TextChecksum.of("😀")).isEqualTo("03469eff");
        assertThat(TextChecksum.of("\u00ff\u0100")).isEqualTo("0003dc41");
        assertThat(TextChecksum.of("418")).isEqualTo("00186208");
        assertThat(TextChecksum.of("x".repeat(31_000))).isEqualTo("835a4518");
    }
}
