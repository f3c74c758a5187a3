package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.cli.client.Failure;

/** Finds each section of a file in the template, by the words of its title, else by its place. */
final class SectionMatch {
    private static final double ENOUGH = 0.5;
    private static final int SHORTEST_WORD = 4;

    private SectionMatch() {}

    /** In the order of the file. */
    static Map<ImportedSection, FormSection> match(List<ImportedSection> found, List<FormSection> form) {
        List<FormSection> free = new ArrayList<>(form);
        Map<ImportedSection, FormSection> matches = new LinkedHashMap<>();
        for (ImportedSection section : found) {
            FormSection match = byTitle(section, free)
                    .or(() -> byPlace(section, found.size(), form, free))
                    .orElseThrow(() -> new Failure("Section " + section.number() + ", \"" + section.title()
                            + "\", is not in the template of this conference."));
            free.remove(match);
            matches.put(section, match);
        }
        return matches;
    }

    private static Optional<FormSection> byTitle(ImportedSection section, List<FormSection> free) {
        return free.stream()
                .max(Comparator.comparingDouble(form -> likeness(section.title(), form.title())))
                .filter(form -> likeness(section.title(), form.title()) >= ENOUGH);
    }

    /** A template in another language has the same sections in the same order. */
    private static Optional<FormSection> byPlace(
            ImportedSection section, int sections, List<FormSection> form, List<FormSection> free) {
        return sections == form.size() && section.number() <= form.size()
                ? Optional.of(form.get(section.number() - 1)).filter(free::contains)
                : Optional.empty();
    }

    /** The share of the shorter title's words that the other has too, 0 to 1. */
    private static double likeness(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        int shorter = Math.min(words.size(), others.size());
        return shorter == 0 ? 0 : (double) common.size() / shorter;
    }

    private static Set<String> words(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
