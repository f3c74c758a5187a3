package roundtable.queries.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void wordsAreWhatIsBetweenBlanks() {
        assertThat(Words.in("")).isZero();
        assertThat(Words.in(" \n\u00a0\u2028\ufeff")).isZero();
        assertThat(Words.in("One  two\nthree, four–five.")).isEqualTo(4);
        assertThat(Words.in("تبقى بيانات الهجرة")).isEqualTo(3);
    }

    @Test
    void twoCharactersAreAWordWhereThereAreNoBlanks() {
        assertThat(Words.in("移民数据")).isEqualTo(2);
        assertThat(Words.in("移民数")).isEqualTo(2);
        assertThat(Words.in("GCM 23 に関する")).isEqualTo(4);
    }
}
