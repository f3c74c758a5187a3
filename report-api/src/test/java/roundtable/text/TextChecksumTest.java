package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChecksumTest {
    /** The expected values come from the JavaScript of the class's description, run on Node. */
    @Test
    void equalsTheBrowsers() {
        assertThat(TextChecksum.of("")).isEqualTo("811c9dc5");
        assertThat(TextChecksum.of("Summary")).isEqualTo("0128f6b1");
        assertThat(TextChecksum.of("line\nbreak")).isEqualTo("9d46280e");
        assertThat(TextChecksum.of("東京")).isEqualTo("257a4b7b");
        assertThat(TextChecksum.of("😀")).isEqualTo("b34a1daa");
        assertThat(TextChecksum.of("\u00ff\u0100")).isEqualTo("c48fb86d");
        assertThat(TextChecksum.of("418")).isEqualTo("009a5e90");
        assertThat(TextChecksum.of("x".repeat(31_000))).isEqualTo("e91d9dc5");
    }
}
