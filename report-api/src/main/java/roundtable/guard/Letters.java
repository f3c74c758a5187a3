package roundtable.guard;

import java.text.Normalizer;
import java.util.Map;

/** Brings letters to the form in which they are compared: no case, no accents, no look-alikes. */
final class Letters {
    private static final Map<Integer, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"),
            Map.entry(0x0671, "\u0627"), // Arabic alef wasla
            Map.entry(0x0649, "\u064A"), // alef maksura
            Map.entry(0x06CC, "\u064A"), // Persian yeh
            Map.entry(0x06A9, "\u0643"), // Persian kaf
            Map.entry(0x0629, "\u0647")); // teh marbuta
    private static final Map<Integer, String> GERMANIC =
            Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'ø', "oe", (int) 'å', "aa");
    private static final String APOSTROPHES =
            "'\u2018\u2019\u201B`\u00B4\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF" + "\u02C8\u05F3\uA78B\uA78C\uFF07";
    private static final String FILLERS = "\u0640\u034F\u115F\u1160\u3164\uFFA0";
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;
    private static final String[] TABLE = table(0x700);

    private Letters() {}

    static void fold(int point, StringBuilder into) {
        into.append(point < TABLE.length ? TABLE[point] : folded(point));
    }

    /** As people write it who have no ä, ö, ü, ø, å on their keyboard: Müller, Mueller. */
    static String foldedGermanic(String word) {
        StringBuilder result = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(point -> {
            String two = GERMANIC.get(Character.toLowerCase(point));
            if (two != null) {
                result.append(two);
            } else if (isWord(point) || isMark(point)) {
                fold(point, result);
            }
        });
        return result.toString();
    }

    /** A letter or digit of a word. */
    static boolean isWord(int point) {
        return (Character.isLetter(point) || Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER)
                && !isApostrophe(point);
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Joiners, soft hyphens, directions: nothing that a reader sees. */
    static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || FILLERS.indexOf(point) >= 0;
    }

    static boolean isApostrophe(int point) {
        return APOSTROPHES.indexOf(point) >= 0;
    }

    private static String[] table(int size) {
        String[] table = new String[size];
        for (int point = 0; point < size; point++) {
            table[point] = folded(point);
        }
        return table;
    }

    private static String folded(int point) {
        StringBuilder result = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(Letters::counts)
                .forEach(letter -> result.append(UNDECOMPOSED.getOrDefault(letter, Character.toString(letter))));
        return result.toString();
    }

    private static boolean counts(int point) {
        return isMark(point) ? isPartOfLetter(point) : isWord(point) && !isInvisible(point);
    }

    /** Marks that are vowels or make another letter: dropping them would make many words one. */
    private static boolean isPartOfLetter(int mark) {
        return switch (Character.UnicodeScript.of(mark)) {
            case INHERITED -> mark == VOICED || mark == HALF_VOICED;
            case COMMON, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC -> false;
            default -> true;
        };
    }
}
