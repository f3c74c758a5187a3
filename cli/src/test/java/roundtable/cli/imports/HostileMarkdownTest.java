package roundtable.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.cli.client.Failure;

/** Texts that somebody made to hold an import up. */
@Timeout(60)
class HostileMarkdownTest {
    private static final int MANY = 5_000;

    static Stream<String> texts() {
        return Stream.of(
                "*a ".repeat(MANY),
                "[".repeat(MANY),
                "![](".repeat(MANY),
                "`".repeat(MANY) + "a" + "`".repeat(MANY - 1),
                "<a ".repeat(MANY),
                "&".repeat(MANY),
                "1" + ".a".repeat(MANY) + "!",
                " ".repeat(MANY) + "x" + "\u00a0".repeat(MANY),
                "Roundtable: " + "a".repeat(MANY) + ":".repeat(MANY),
                "| a ".repeat(MANY) + "\n" + "|-".repeat(MANY),
                "> ".repeat(2_000) + "x");
    }

    /** Each level of a list costs room on the stack, as far as levels are told apart. */
    @Test
    void aListInListsIsRefusedInWords() {
        String text = "# Forum\n\n" + "- ".repeat(2_000) + "x\n\n## 1. Summary\n\n- one\n";
        assertThatThrownBy(() -> ReportMarkdown.parse(text)).isInstanceOf(Failure.class);
    }

    @Test
    void whatIsFarTooLongIsRefusedUnread() {
        String text = "a".repeat(500_001);
        assertThatThrownBy(() -> ReportMarkdown.parse(text))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("500001");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void isRead(String text) {
        ImportedReport report = ReportMarkdown.parse("# Forum\n\n" + text + "\n\n## 1. Summary\n\n- " + text + "\n");
        assertThat(report.conference()).isEqualTo("Forum");
    }
}
