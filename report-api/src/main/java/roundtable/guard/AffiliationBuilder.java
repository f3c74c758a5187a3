package roundtable.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what affiliations may be called. */
final class AffiliationBuilder {
    private static final int LONGEST_STRICT_ACRONYM = 4;
    private static final int SHORTEST_SINGLE = 3;

    private final Map<String, Set<List<String>>> names = new HashMap<>();
    private final Set<String> acronyms = new HashSet<>();

    AffiliationMatcher build() {
        Map<String, List<List<String>>> lists = new HashMap<>();
        names.forEach((key, value) -> lists.put(key, List.copyOf(value)));
        return new AffiliationMatcher(Map.copyOf(lists), Set.copyOf(acronyms));
    }

    /** The whole, what is outside and inside of brackets, and what commas and strokes part. */
    void add(String listed) {
        int open = listed.indexOf('(');
        while (open >= 0) {
            int close = listed.indexOf(')', open);
            int end = close < 0 ? listed.length() : close;
            addBracketed(listed.substring(open + 1, end));
            open = listed.indexOf('(', end);
        }
        String outside = outsideBrackets(listed);
        addName(outside, AtomReader.read(outside), true);
        for (String piece : outside.split("[,;/|\u2014\n]", -1)) {
            addName(piece, AtomReader.read(piece), false);
        }
    }

    private static String outsideBrackets(String listed) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < listed.length(); at++) {
            char next = listed.charAt(at);
            depth += next == '(' ? 1 : 0;
            if (depth == 0) {
                outside.append(next);
            }
            depth -= next == ')' && depth > 0 ? 1 : 0;
        }
        return outside.toString();
    }

    private void addBracketed(String text) {
        List<Atom> atoms = AtomReader.read(text);
        if (atoms.size() == 1 && text.chars().filter(Character::isUpperCase).count() > 1) {
            acronyms.add(source(text, atoms.getFirst()));
        } else {
            addName(text, atoms, false);
        }
    }

    private void addName(String text, List<Atom> atoms, boolean whole) {
        List<Atom> content =
                atoms.stream().filter(atom -> !Words.FILLER.contain(atom.key())).toList();
        if (content.size() > 1) {
            List<String> keys = content.stream().map(Atom::key).toList();
            if (!keys.stream().allMatch(Words.GENERIC::contain)) {
                put(keys);
            }
        } else if (content.size() == 1) {
            addSingle(text, content.getFirst(), whole);
        }
    }

    private void addSingle(String text, Atom atom, boolean whole) {
        int length = atom.key().length();
        if (atom.shape() == Shape.CAPITALS) {
            acronyms.add(source(text, atom));
        }
        boolean strict = atom.shape() == Shape.CAPITALS && length <= LONGEST_STRICT_ACRONYM;
        if (whole && !strict && length >= SHORTEST_SINGLE && !Words.GENERIC.contain(atom.key())) {
            put(List.of(atom.key()));
        }
    }

    private void put(List<String> keys) {
        names.computeIfAbsent(AffiliationMatcher.bucket(keys.getFirst()), ignored -> new LinkedHashSet<>())
                .add(keys);
    }

    private static String source(String text, Atom atom) {
        return text.substring(atom.from(), atom.to());
    }
}
