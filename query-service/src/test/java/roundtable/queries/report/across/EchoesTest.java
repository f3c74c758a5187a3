package roundtable.queries.report.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.queries.report.across.Echoes.Said;

class EchoesTest {
    private static boolean echo(String one, String other) {
        Map<String, List<String>> echoes = Echoes.in(List.of(new Said("r1", "a", one), new Said("r2", "b", other)));
        return echoes.equals(Map.of("r1/a", List.of("r2/b"), "r2/b", List.of("r1/a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Climate finance reaches local authorities late, or not at all. | Climate finance promised for preparedness reaches local authorities late.",
                "Les autorités locales reçoivent les fonds trop tard | LES AUTORITES LOCALES recoivent les fonds trop tard!",
                "Data stay scattered over ministries | data stay scattered over ministries",
                "各国对政策效果的理解不同，数据难以比较。 | 各国对政策效果的理解不同，因此数据很难比较。",
                "Fees fall on workers | Fees fall on workers.",
            })
    void nearlyTheSameWordsAreAnEcho(String one, String other) {
        assertThat(echo(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Climate finance reaches local authorities late, or not at all. | Local authorities meet arrivals on the first night.",
                "Data | Data and trust",
                "Borders differ | Registers differ",
                "... | !!!",
            })
    void otherWordsAreNone(String one, String other) {
        assertThat(echo(one, other)).isFalse();
    }

    @Test
    void oneReportDoesNotEchoItself() {
        String words = "Complaint lines exist in eleven languages but nobody answers";
        assertThat(Echoes.in(
                        List.of(new Said("r1", "a", words), new Said("r1", "b", words), new Said("r2", "c", words))))
                .isEqualTo(Map.of("r1/a", List.of("r2/c"), "r1/b", List.of("r2/c"), "r2/c", List.of("r1/a", "r1/b")));
    }

    /** Each has the word that all have, and shares the rest of its words with one other alone. */
    @Test
    void aWordThatAllHaveMakesNoEcho() {
        List<Said> all = IntStream.range(0, 200)
                .mapToObj(i -> new Said(
                        "r" + i,
                        "a",
                        "migration word" + i / 2 + " other" + i / 2 + " third" + i / 2 + " fourth" + i / 2))
                .toList();
        Map<String, List<String>> echoes = Echoes.in(all);
        assertThat(echoes)
                .hasSize(200)
                .allSatisfy((place, found) -> assertThat(found).hasSize(1));
        assertThat(echoes.get("r6/a")).containsExactly("r7/a");
    }
}
