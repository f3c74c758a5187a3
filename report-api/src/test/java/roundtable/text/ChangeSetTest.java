package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {
    @Test
    void retainsDeletesReplacesAndInserts() {
        ChangeSet change = ChangeSet.parse("[2,[1],[2,\"xy\",\"z\"],1,[0,\"\",\"\"]]");
        assertThat(change.apply("abcdef")).isEqualTo("abxy\nzf\n");
        assertThat(change.length()).isEqualTo(6);
        assertThat(change.newLength()).isEqualTo(8);
        assertThat(change.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[7]",
                "[[3]]",
                "[[0,\"x\"]]",
                "[3,[0,\"\",\"\"],2]",
                "[[2],[0,\"a\"],[3],4]",
                "[[1,\"\\\"\\\\\\t\\u0001\"]]",
                "[[4,\"one\",\"\",\"two 😀\"]]"
            })
    void readsWhatItWrites(String json) {
        ChangeSet change = ChangeSet.parse(json);
        assertThat(change).hasToString(json);
        assertThat(ChangeSet.fromJson(change.toJson())).isEqualTo(change).hasSameHashCodeAs(change);
    }

    @Test
    void takesTheNumbersOfAnyJsonLibrary() {
        assertThat(ChangeSet.fromJson(List.of(1L, List.of(2L, "a"), 3))).hasToString("[1,[2,\"a\"],3]");
    }

    @Test
    void differsBySectionsEvenWhereTheEffectIsTheSame() {
        assertThat(ChangeSet.parse("[[1,\"a\"]]")).isNotEqualTo(ChangeSet.parse("[[0,\"a\"],[1]]"));
        assertThat(ChangeSet.parse("[[1,\"a\"]]")).isNotEqualTo(ChangeSet.parse("[[1,\"b\"]]"));
    }

    @Test
    void makesSimpleChanges() {
        assertThat(ChangeSet.insert(5, 2, "x")).hasToString("[2,[0,\"x\"],3]");
        assertThat(ChangeSet.delete(5, 0, 5)).hasToString("[[5]]");
        assertThat(ChangeSet.replace(5, 1, 4, "a\r\nb\rc")).hasToString("[1,[3,\"a\",\"b\",\"c\"],1]");
        assertThat(ChangeSet.empty(5)).hasToString("[5]").matches(ChangeSet::isEmpty);
        assertThat(ChangeSet.empty(0)).hasToString("[]").matches(ChangeSet::isEmpty);
        assertThatThrownBy(() -> ChangeSet.replace(5, 3, 6, "")).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ChangeSet.replace(5, 3, 2, "")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Columns: position, then where the library maps it with assoc -1 and 1. */
    @ParameterizedTest
    @CsvSource({"0,0,0", "3,3,3", "4,4,4", "5,4,6", "6,4,6", "7,6,6", "8,7,7", "12,11,11"})
    void mapsPositionsOverAReplacement(int position, int before, int after) {
        ChangeSet change = ChangeSet.parse("[4,[3,\"xy\"],5]");
        assertThat(change.mapPos(position, -1)).isEqualTo(before);
        assertThat(change.mapPos(position, 1)).isEqualTo(after);
    }

    @Test
    void mapsPositionsToEitherSideOfAnInsertion() {
        ChangeSet change = ChangeSet.insert(4, 2, "ab");
        assertThat(change.mapPos(2, -1)).isEqualTo(2);
        assertThat(change.mapPos(2, 1)).isEqualTo(4);
        assertThatThrownBy(() -> change.mapPos(5, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> change.mapPos(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesWhatWasMadeForAnotherLength() {
        ChangeSet four = ChangeSet.insert(4, 2, "ab");
        ChangeSet five = ChangeSet.delete(5, 2, 3);
        assertMismatch(() -> four.apply("abc"));
        assertMismatch(() -> four.invert("abc"));
        assertMismatch(() -> four.map(five));
        assertMismatch(() -> four.map(ChangeSet.empty(5), true));
        assertMismatch(() -> four.compose(five));
    }

    /** Written or derived, a change is of the form that is accepted, and its inverse leads back. */
    @Test
    void derivedChangesAreAcceptedChanges() {
        for (long seed = 0; seed < 3_000; seed++) {
            RandomText random = new RandomText(seed);
            String text = random.text(10);
            ChangeSet a = random.change(text);
            ChangeSet b = random.change(text);
            ChangeSet both = a.compose(b.map(a));
            for (ChangeSet change : List.of(a, b, a.map(b, true), b.map(a), both, both.invert(text))) {
                assertThat(ChangeSet.parse(change.toString()))
                        .as("seed %d", seed)
                        .isEqualTo(change);
            }
            both.requireFits(text);
            assertThat(both.invert(text).apply(both.apply(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(both.apply(text))
                    .as("seed %d", seed)
                    .isEqualTo(b.compose(a.map(b, true)).apply(text));
        }
    }

    private static void assertMismatch(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MalformedChangeException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MalformedChangeException.LENGTH_MISMATCH));
    }
}
