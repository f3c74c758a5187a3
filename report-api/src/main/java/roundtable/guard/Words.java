package roundtable.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lists of words, from the resource {@code words.txt}, in the form of comparison. */
enum Words {
    COMMON,
    ORDINARY,
    PARTICLE,
    BOUND,
    TITLE,
    SUFFIX,
    HONORIFIC,
    FILLER,
    GENERIC,
    ABBREVIATION,
    APPEND,
    REPLACE;

    private static final Set<String> LETTER_WORDS =
            Set.of("a", "e", "i", "o", "u", "y", "z", "w", "s", "k", "v", "и", "в", "я", "к", "с", "у", "о", "а");
    private static final Map<Words, Set<String>> LISTS = read();

    boolean contain(String key) {
        return list().contains(key);
    }

    /** Whether a single letter is a word of some language, so that it is no initial without a full stop. */
    static boolean isLetterWord(String key) {
        return LETTER_WORDS.contains(key);
    }

    private Set<String> list() {
        return LISTS.getOrDefault(this, Set.of());
    }

    private static Map<Words, Set<String>> read() {
        InputStream stream = Words.class.getResourceAsStream("words.txt");
        if (stream == null) {
            throw new IllegalStateException("the name guard's words are missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lists(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Words, Set<String>> lists(List<String> lines) {
        Map<Words, Set<String>> lists = new EnumMap<>(Words.class);
        Set<String> current = new HashSet<>();
        for (String line : lines) {
            if (line.endsWith(":")) {
                Words list = valueOf(line.substring(0, line.length() - 1).toUpperCase(Locale.ROOT));
                current = lists.computeIfAbsent(list, ignored -> new HashSet<>());
            } else if (!line.startsWith("#")) {
                current.addAll(folded(line));
            }
        }
        return lists;
    }

    private static List<String> folded(String line) {
        return line.isBlank()
                ? List.of()
                : List.of(line.strip().split("\\s+")).stream().map(Words::fold).toList();
    }

    private static String fold(String word) {
        StringBuilder key = new StringBuilder();
        word.codePoints().forEach(point -> Letters.fold(point, key));
        return key.toString();
    }
}
