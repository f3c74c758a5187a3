package roundtable.guard;

import java.util.ArrayList;
import java.util.List;

/** Whether one word is another with an inflected end; the package documentation has the rule. */
final class Endings {
    /** Letters of the longest ending. */
    static final int LONGEST = 5;

    private static final int SHORTEST_STEM = 3;
    private static final int CYRILLIC = 0x0400;
    private static final int AFTER_CYRILLIC = 0x0530;
    private static final String VOWELS = "aeiouyаеиоуыэюяьієαεηιουω";
    private static final List<String> LONG_TAILS = List.of("ии", "ыи", "ои", "іи", "ая", "яя", "ος", "οσ", "ησ", "ασ");

    private Endings() {}

    /** From how many letters on a listed word may be inflected, alone in a text. */
    static int shortest(String word) {
        return isCyrillic(word) ? 4 : 5;
    }

    static boolean follows(String ending) {
        return Words.APPEND.contain(ending);
    }

    static boolean replaces(String ending) {
        return Words.REPLACE.contain(ending);
    }

    /** Beginnings of a listed word that stay when an ending takes the place of the rest. */
    static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        int length = word.length();
        if (LONG_TAILS.stream().anyMatch(word::endsWith)) {
            stems.add(word.substring(0, length - 2));
        }
        if (length > 0 && VOWELS.indexOf(word.charAt(length - 1)) >= 0) {
            stems.add(word.substring(0, length - 1));
        }
        if (word.endsWith("nen")) {
            stems.add(word.substring(0, length - 3) + "s"); // Finnish: Virtanen, Virtasen
        }
        if (losesVowel(word)) {
            stems.add(word.substring(0, length - 2) + word.charAt(length - 1));
        }
        stems.removeIf(stem -> stem.length() < SHORTEST_STEM);
        return stems;
    }

    /** Whether {@code seen} is a form of {@code listed} other than itself. */
    static boolean inflects(String listed, String seen) {
        if (listed.length() < shortest(listed)) {
            return false;
        }
        if (seen.startsWith(listed) && follows(seen.substring(listed.length()))) {
            return true;
        }
        return stems(listed).stream()
                .anyMatch(stem -> seen.startsWith(stem) && replaces(seen.substring(stem.length())));
    }

    /** Slavic: Marek, Marka. */
    private static boolean losesVowel(String word) {
        int length = word.length();
        return length > 3
                && "eео".indexOf(word.charAt(length - 2)) >= 0
                && "kclкцл".indexOf(word.charAt(length - 1)) >= 0;
    }

    private static boolean isCyrillic(String word) {
        return !word.isEmpty() && word.charAt(0) >= CYRILLIC && word.charAt(0) < AFTER_CYRILLIC;
    }
}
