package roundtable.queries.report.across;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what was said at several tables in nearly the same words: texts of different reports whose words, and pairs of
 * neighbouring words, are the same for a third (the Jaccard index of their shingles). Accents and case don't count, nor do
 * short words. Scripts without spaces are cut into words by ICU's dictionaries.
 */
final class Echoes {
    private static final double LEAST = 1.0 / 3;
    /** Fewer make no sentence: then all of them must be the same. */
    private static final int FEWEST_SHINGLES = 4;
    /** A word that so many texts have doesn't lead from one to the other. */
    private static final int COMMON = 64;

    private static final int SHORT_WORD = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Echoes() {}

    /** @param report where it was said; texts of one report are no echoes of each other */
    record Said(String report, String item, String text) {
        private String place() {
            return report + "/" + item;
        }
    }

    /** The texts that have an echo, as {@code report/item}, with the places of their echoes, both in the order given. */
    static Map<String, List<String>> in(List<Said> all) {
        BreakIterator cuts = BreakIterator.getWordInstance(ULocale.ROOT);
        List<Set<String>> shingles =
                all.stream().map(said -> shingles(said.text(), cuts)).toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String shingle : shingles.get(i)) {
                holders.computeIfAbsent(shingle, fresh -> new ArrayList<>()).add(i);
            }
        }
        int[] common = common(shingles, holders);
        Map<String, List<String>> echoes = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> found = new ArrayList<>();
            int[] shared = shared(all.size(), shingles.get(i), holders);
            for (int other = 0; other < all.size(); other++) {
                boolean elsewhere = shared[other] > 0
                        && !all.get(i).report().equals(all.get(other).report());
                int most = shared[other] + Math.min(common[i], common[other]);
                if (elsewhere
                        && isEnough(most, shingles.get(i), shingles.get(other))
                        && areAlike(shingles.get(i), shingles.get(other))) {
                    found.add(all.get(other).place());
                }
            }
            if (!found.isEmpty()) {
                echoes.put(all.get(i).place(), found);
            }
        }
        return echoes;
    }

    /** How many shingles of each text are too common to lead to others. */
    private static int[] common(List<Set<String>> shingles, Map<String, List<Integer>> holders) {
        return shingles.stream()
                .mapToInt(own -> (int) own.stream()
                        .filter(shingle -> holdersOf(shingle, holders).isEmpty())
                        .count())
                .toArray();
    }

    /** How many shingles that are not common a text has in common with each other one. */
    private static int[] shared(int texts, Set<String> own, Map<String, List<Integer>> holders) {
        int[] shared = new int[texts];
        for (String shingle : own) {
            for (int other : holdersOf(shingle, holders)) {
                shared[other]++;
            }
        }
        return shared;
    }

    /** Nobody, where it is common. */
    private static List<Integer> holdersOf(String shingle, Map<String, List<Integer>> holders) {
        List<Integer> holding = holders.getOrDefault(shingle, List.of());
        return holding.size() <= COMMON ? holding : List.of();
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < FEWEST_SHINGLES) {
            return one.equals(other);
        }
        int both = (int) one.stream().filter(other::contains).count();
        return isEnough(both, one, other);
    }

    /** Whether texts are alike that have so many shingles in common. */
    private static boolean isEnough(int both, Set<String> one, Set<String> other) {
        return both >= LEAST * (one.size() + other.size() - both);
    }

    /** Its longer words, and its pairs of neighbouring words. */
    private static Set<String> shingles(String text, BreakIterator cuts) {
        List<String> words = words(text, cuts);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() > SHORT_WORD || Character.isIdeographic(word.codePointAt(0))) {
                shingles.add(word);
            }
            if (i > 0) {
                shingles.add(words.get(i - 1) + " " + word);
            }
        }
        return shingles;
    }

    private static List<String> words(String text, BreakIterator cuts) {
        String folded = MARKS.matcher(Normalizer2.getNFKDInstance()
                        .normalize(Normalizer2.getNFKCCasefoldInstance().normalize(text)))
                .replaceAll("");
        cuts.setText(folded);
        List<String> words = new ArrayList<>();
        for (int from = cuts.first(), to = cuts.next(); to != BreakIterator.DONE; from = to, to = cuts.next()) {
            if (cuts.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.add(folded.substring(from, to));
            }
        }
        return words;
    }
}
