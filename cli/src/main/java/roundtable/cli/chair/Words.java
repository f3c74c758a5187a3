package roundtable.cli.chair;

import java.util.Random;

/** Invented text in which some words are common and most are rare, as in what people write: so tables echo each other. */
final class Words {
    private static final int VOCABULARY = 5000;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    Words(int seed) {
        random = new Random(seed);
    }

    /** At least so many characters, and the rest of the last word. */
    String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append(word((int) Math.pow(VOCABULARY, random.nextDouble())));
        }
        return text.append('.').toString();
    }

    /** The word of that rank; the rarer, the longer. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0; left /= CONSONANTS.length()) {
            word.append(CONSONANTS.charAt(left % CONSONANTS.length())).append(VOWELS.charAt(left % VOWELS.length()));
        }
        return word.toString();
    }
}
