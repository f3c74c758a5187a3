package roundtable.queries.report.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShortenedTest {
    private static final List<String> WORDS = List.of("fees", "are", "high", "\uD83D\uDE00", "\u0623\u0643\u062F");

    @Test
    void itShowsTheWordsThatChangedBetweenSomeThatDidNot() {
        assertThat(Shortened.change("Fees keep workers in debt.", "Fees keep\nall workers in debt."))
                .isEqualTo(new Shortened("Fees keep", "", " all", " workers in debt."));
        String many = "word ".repeat(60);
        Shortened long1 = Shortened.change(many + "old" + " end".repeat(40), many + "new" + " end".repeat(40));
        assertThat(long1.gone()).isEqualTo("old");
        assertThat(long1.come()).isEqualTo("new");
        assertThat(long1.lead()).startsWith("\u2026word").hasSizeLessThan(40);
        assertThat(long1.rest()).endsWith("end\u2026").hasSizeLessThan(40);
    }

    @Test
    void aBeginningIsCutBetweenWordsAndNeverInACharacter() {
        assertThat(Shortened.of("short  \n one")).isEqualTo("short one");
        assertThat(Shortened.of("word ".repeat(90))).endsWith("word\u2026").hasSizeLessThanOrEqualTo(141);
        for (int before = 0; before < 3; before++) {
            String cut = Shortened.of("x".repeat(before) + "\uD83D\uDE00".repeat(100));
            assertThat(cut.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                    .isEmpty();
        }
    }

    @Test
    void nothingOfAShortChangeIsLost() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String before = text(random);
            String after = text(random);
            Shortened change = Shortened.change(before, after);
            assertThat(before)
                    .as("seed %d: %s", seed, change)
                    .contains(bare(change.lead()) + change.gone() + bare(change.rest()));
            assertThat(after)
                    .as("seed %d: %s", seed, change)
                    .contains(bare(change.lead()) + change.come() + bare(change.rest()));
        }
    }

    private static String bare(String part) {
        return part.replace("\u2026", "");
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
