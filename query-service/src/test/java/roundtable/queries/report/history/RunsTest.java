package roundtable.queries.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.text.ChangeSet;

final class RunsTest {
    @Test
    void whoeverReplacesWroteWhatCameInstead() {
        Runs runs = Runs.by(0, 10).edited(ChangeSet.replace(10, 2, 5, "xy"), 1);
        assertThat(runs.pairs()).containsExactly(new int[] {2, 0}, new int[] {2, 1}, new int[] {5, 0});
        assertThat(runs.edited(ChangeSet.delete(9, 2, 4), 1).pairs()).containsExactly(new int[] {7, 0});
        assertThat(Runs.by(3, 0).pairs()).isEmpty();
        assertThat(Runs.NONE.edited(ChangeSet.insert(0, 0, "a"), 2).pairs()).containsExactly(new int[] {1, 2});
    }

    /** Against a list that has one author for each unit. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyUnitKeepsItsAuthor(long seed) {
        Random random = new Random(seed);
        List<Integer> expected = new ArrayList<>();
        Runs runs = Runs.NONE;
        for (int step = 0; step < 400; step++) {
            int author = random.nextInt(3);
            int length = expected.size();
            int from = random.nextInt(length + 1);
            int to = Math.min(length, from + random.nextInt(5));
            String text = "abcdefg".substring(0, random.nextInt(7));
            ChangeSet change = ChangeSet.replace(length, from, to, text);
            if (random.nextBoolean() && change.newLength() > 0) {
                int at = random.nextInt(change.newLength());
                change = change.compose(ChangeSet.replace(change.newLength(), at, at + 1, "!"));
            }
            runs = runs.edited(change, author);
            apply(change, expected, author);
            assertThat(units(runs)).as("seed %d step %d %s", seed, step, change).isEqualTo(expected);
            assertThat(Runs.of(runs.pairs()).pairs()).usingRecursiveComparison().isEqualTo(runs.pairs());
        }
    }

    private static void apply(ChangeSet change, List<Integer> units, int author) {
        int[] at = {0};
        change.read(new ChangeSet.SectionReader() {
            @Override
            public void retained(int count) {
                at[0] += count;
            }

            @Override
            public void replaced(int count, int by) {
                units.subList(at[0], at[0] + count).clear();
                for (int i = 0; i < by; i++) {
                    units.add(at[0]++, author);
                }
            }
        });
    }

    private static List<Integer> units(Runs runs) {
        List<Integer> units = new ArrayList<>();
        for (int[] pair : runs.pairs()) {
            for (int i = 0; i < pair[0]; i++) {
                units.add(pair[1]);
            }
        }
        return units;
    }
}
