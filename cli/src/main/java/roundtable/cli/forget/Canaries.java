package roundtable.cli.forget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that nobody else writes: a name and a sentence that are written everywhere, and for each place one word more that
 * is written there alone, so that what is found tells where it comes from.
 */
final class Canaries {
    private static final int WORD_LETTERS = 10;
    private static final int SENTENCE_WORDS = 4;

    private final Random random;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final String name;
    private final String sentence;

    Canaries(long seed) {
        random = new Random(seed);
        name = capitalised(make("first name")) + ' ' + capitalised(make("last name"));
        sentence = IntStream.rangeClosed(1, SENTENCE_WORDS)
                .mapToObj(i -> make("sentence, word " + i))
                .collect(Collectors.joining(" "));
    }

    private String make(String label) {
        String word = random.ints(WORD_LETTERS, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        words.put(label, word);
        return word;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Two capitalised words. */
    String name() {
        return name;
    }

    String sentence() {
        return sentence;
    }

    /** The word of a place, made when it is first asked for. */
    String of(String place) {
        String known = words.get(place);
        return known == null ? make(place) : known;
    }

    /** A text for a place, with all three. Its quotation marks have the JVM keep it in UTF-16. */
    String text(String place) {
        return "“" + sentence + "”, said " + name + " " + of(place);
    }

    /** All words so far, by what they are of, in small letters. */
    Map<String, String> words() {
        return words;
    }
}
