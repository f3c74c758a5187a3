package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedChangeTest {
    private static final String TEXT = "a😀bc";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "[",
                "]",
                "[5",
                "[5,]",
                "[,5]",
                "[5]]",
                "[5] 5",
                "[05]",
                "[+5]",
                "[5",
                "[.5]",
                "[5.]",
                "[5e]",
                "[0x5]",
                "[NaN]",
                "[Infinity]",
                "[-]",
                "['a']",
                "[\"",
                "[\"\\",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"\\u12g4\"]",
                "[\"\\u\uff11234\"]",
                "[[0,\"\t\"]]",
                "[[0,\"\u0000\"]]",
                "\u00a0[5]",
                "[5]\u0000",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{\"a\"}",
                "tru",
                "nul",
                "5",
                "\"5\"",
                "null",
                "true",
                "{}",
                "{\"length\":1}",
                "[null]",
                "[true]",
                "[\"5\"]",
                "[{}]",
                "[[]]",
                "[[[5]]]",
                "[[\"5\"]]",
                "[[\"5\",\"a\"]]",
                "[[null,\"a\"]]",
                "[[5,1]]",
                "[[5,null]]",
                "[[5,[\"a\"]]]",
                "[[5,\"a\",{}]]",
                "[-5]",
                "[[-5]]",
                "[[-1,\"a\"]]",
                "[5.5]",
                "[5.0]",
                "[5e0]",
                "[[5.5,\"a\"]]",
                "[0]",
                "[-0]",
                "[5,0]",
                "[[0]]",
                "[5,[0]]",
                "[[0,\"\"]]",
                "[[5,\"\"]]",
                "[2,3]",
                "[[2],[3]]",
                "[[0,\"a\"],[0,\"b\"],5]",
                "[2147483648]",
                "[2147483647,[1]]",
                "[2147483647,[0,\"a\"]]",
                "[9223372036854775808]",
                "[4294967301]",
                "[1e400]",
                "[99999999999999999999999999999999999999999]"
            })
    void whatTheLibraryNeverWritesIsMalformed(String json) {
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.parse(json));
    }

    @Test
    void nestingAndLengthWithoutEndAreMalformed() {
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.parse("[".repeat(1_000_000)));
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.parse("{\"a\":".repeat(1_000_000)));
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.parse("[" + "9".repeat(1_000_000) + "]"));
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.parse("[1" + ",1".repeat(1_000_000) + "]"));
    }

    @Test
    void valuesThatAnotherJsonLibraryMayGiveAreMalformed() {
        List<Object> values = List.of(
                5.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                5.5f,
                BigInteger.TWO.pow(70),
                BigDecimal.TEN,
                'a',
                Map.of(),
                -1L);
        for (Object value : values) {
            assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.fromJson(List.of(value)));
            assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.fromJson(List.of(List.of(value, "a"))));
        }
        assertRefused(MalformedChangeException.MALFORMED, () -> ChangeSet.fromJson(Arrays.asList(1, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[0,\"a\\nb\"],5]", "[[0,\"\\n\"],5]", "[[5,\"a\",\"\\r\"]]", "[[0,\"a\\r\\nb\"],5]"})
    void aLineHasNoLineBreak(String json) {
        assertRefused(MalformedChangeException.LINE_BREAK_IN_LINE, () -> ChangeSet.parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[4]", "[6]", "[[4]]", "[[0,\"a\"]]", "[2147483647]", "[3,[3,\"x\"]]"})
    void thePartsSumToTheLengthOfTheText(String json) {
        assertRefused(MalformedChangeException.LENGTH_MISMATCH, () -> fit(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2,[0,\"x\"],3]", "[[2],3]", "[1,[1],3]", "[2,[1],2]", "[[2,\"a\"],[3]]", "[2,[3,\"\\ude00\"]]"
            })
    void noPositionLiesInsideACharacter(String json) {
        assertRefused(MalformedChangeException.SPLITS_CHARACTER, () -> fit(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[5,[0,\"\\ud83d\"]]",
                "[5,[0,\"\\ude00\"]]",
                "[5,[0,\"\\ude00\\ud83d\"]]",
                "[5,[0,\"\\ud83d\",\"\\ude00\"]]",
                "[5,[0,\"a\\ud83db\"]]",
                "[5,[0,\"\\ud83d\\ud83d\\ude00\"]]",
                "[[1,\"\\ud83d\"],[2,\"\\ude00\"],2]"
            })
    void noHalfOfACharacterIsInserted(String json) {
        assertRefused(MalformedChangeException.LONE_SURROGATE, () -> fit(json));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`[5]`",
                "`[1,[2],2]`",
                "`[1,[0,\"\\ud83d\\ude00\"],4]`",
                "`[ 1 ,\t[ 2 , \"x\" ] , 2 ]\n`",
                "`[[5]]`"
            })
    void whatFitsIsAccepted(String json) {
        assertThatCode(() -> fit(json)).doesNotThrowAnyException();
    }

    /** Damages good changes at random: whatever comes out is accepted and then works, or refused with a code. */
    @Test
    void damagedChangesAreRefusedAndNothingElse() {
        String junk = "[]{},:\"\\-+.0123456789eEnulltrue \n\ud83d\ude00\u0000";
        int refused = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            RandomText random = new RandomText(seed);
            String text = random.text(8);
            StringBuilder json = new StringBuilder(random.change(text).toString());
            for (int left = 1 + random.below(3); left > 0; left--) {
                int at = random.below(json.length());
                switch (random.below(3)) {
                    case 0 -> json.deleteCharAt(at).append(' ');
                    case 1 -> json.insert(at, junk.charAt(random.below(junk.length())));
                    default -> json.setCharAt(at, junk.charAt(random.below(junk.length())));
                }
            }
            refused += isRefused(seed, text, json.toString()) ? 1 : 0;
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }

    private static boolean isRefused(long seed, String text, String json) {
        try {
            ChangeSet change = ChangeSet.parse(json);
            change.requireFits(text);
            assertThat(RandomText.isWellFormed(change.apply(text))).isTrue();
            return false;
        } catch (MalformedChangeException refusal) {
            assertThat(refusal.code()).startsWith("change-");
            return true;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ", text " + text + ", change " + json, e);
        }
    }

    private static void fit(String json) {
        ChangeSet.parse(json).requireFits(TEXT);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(MalformedChangeException.class);
        assertThat(((MalformedChangeException) thrown).code()).isEqualTo(code);
        assertThat(thrown.getMessage()).endsWith(".").doesNotContain("😀");
    }
}
