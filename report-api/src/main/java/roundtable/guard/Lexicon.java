package roundtable.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all names.
 *
 * @param exact by the whole word
 * @param stems by the beginning that stays when an ending takes the place of the rest
 * @param heads first atoms of words of several atoms, and of all others
 */
record Lexicon(
        Map<String, List<Meaning>> exact, Map<String, List<Meaning>> stems, Set<String> heads, List<Bearer> bearers) {
    private static final int MOST_ATOMS = 6;
    private static final int MOST_CHARACTERS = 24;
    private static final int MASK_BITS = 64;
    private static final int LONGEST_WORD = 80;
    private static final int SHORTEST_INFLECTED = 3;
    private static final int SHORTEST_AFTER_PREFIX = 3;
    private static final String PREFIXES = "وفبلكהובלמשכ";

    Bearer bearer(Meaning meaning) {
        return bearers.get(meaning.bearer());
    }

    /** What may begin at an atom, the longest last. */
    List<Hit> at(List<Atom> atoms, int begin) {
        Atom first = atoms.get(begin);
        boolean head = heads.contains(first.key());
        if (isInside(atoms, begin) || (!first.writing().isRun() && !head)) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(0);
        StringBuilder key = new StringBuilder();
        boolean spaced = head || isPrefix(first);
        int limit = Math.min(atoms.size(), begin + (first.writing().isRun() ? MOST_ATOMS : MOST_CHARACTERS));
        long spaces = 0;
        for (int at = begin; at < limit && key.length() < LONGEST_WORD; at++) {
            key.append(atoms.get(at).key());
            if (key.length() <= LONGEST_WORD && !isCut(atoms, at)) {
                find(new Run(atoms, begin, at, key.toString(), spaces), hits);
            }
            Link link = atoms.get(at).link();
            boolean space = link == Link.SPACE;
            if (!(link == Link.TIGHT || link == Link.APOSTROPHE || link == Link.HYPHEN || (space && spaced))) {
                break;
            }
            boolean free = at == begin && isPrefix(first);
            spaces |= space && !free ? bit(key.length()) : 0;
        }
        return hits;
    }

    /** Atoms of a text joined. */
    private record Run(List<Atom> atoms, int begin, int last, String key, long spaces) {
        Hit hit(List<Meaning> meanings, boolean exact) {
            List<Meaning> allowed =
                    meanings.stream().filter(meaning -> meaning.allows(spaces)).toList();
            return Hit.of(last + 1, atoms.get(begin).from(), exact, shape(), allowed);
        }

        Shape shape() {
            Shape first = atoms.get(begin).shape();
            for (int at = begin; at <= last && first == Shape.LOWER; at++) {
                first = atoms.get(at).shape();
            }
            return first;
        }
    }

    private void find(Run run, List<Hit> hits) {
        List<Meaning> meanings = exact.getOrDefault(run.key(), List.of());
        if (meanings.isEmpty() && run.last() == run.begin()) {
            findAfterPrefix(run, hits);
        }
        if (meanings.isEmpty() && run.shape().isNameLike() && !Words.COMMON.contain(run.key())) {
            findInflected(run, hits);
        }
        add(run.hit(meanings, true), hits);
    }

    private void findInflected(Run run, List<Hit> hits) {
        String key = run.key();
        List<Meaning> found = new ArrayList<>(0);
        int longest =
                Math.min(Endings.LONGEST, run.atoms().get(run.last()).key().length() - 1);
        for (int length = 1; length <= longest && key.length() - length >= SHORTEST_INFLECTED; length++) {
            String ending = key.substring(key.length() - length);
            String beginning = key.substring(0, key.length() - length);
            if (Endings.follows(ending)) {
                found.addAll(exact.getOrDefault(beginning, List.of()));
            }
            if (Endings.replaces(ending)) {
                stems.getOrDefault(beginning, List.of()).stream()
                        .filter(meaning -> !isOtherGender(meaning, beginning, ending))
                        .forEach(found::add);
            }
        }
        found.removeIf(meaning -> meaning.writing() != Writing.SPACED || meaning.role() == Meaning.Role.WHOLE);
        add(run.hit(found, false), hits);
    }

    /** Roberto isn't Roberta; Marko is in Marka, but that is the rarer. */
    private boolean isOtherGender(Meaning meaning, String stem, String ending) {
        return ending.equals("a") && exact.getOrDefault(stem + "o", List.of()).contains(meaning);
    }

    /** Arabic and Hebrew write "and", "to", "in" and their like as one letter before the word. */
    private void findAfterPrefix(Run run, List<Hit> hits) {
        Atom atom = run.atoms().get(run.begin());
        if (atom.shape() == Shape.UNCASED
                && atom.key().length() > SHORTEST_AFTER_PREFIX
                && PREFIXES.indexOf(atom.key().charAt(0)) >= 0) {
            Hit hit = run.hit(exact.getOrDefault(atom.key().substring(1), List.of()), false);
            add(hit.from(atom.second()), hits);
        }
    }

    private static boolean isPrefix(Atom atom) {
        return Words.PARTICLE.contain(atom.key()) || Words.BOUND.contain(atom.key());
    }

    private static void add(Hit hit, List<Hit> hits) {
        if (!hit.meanings().isEmpty()) {
            hits.add(hit);
        }
    }

    /** A Korean name begins where a run begins; elsewhere only vowel signs can't begin one. */
    private static boolean isInside(List<Atom> atoms, int at) {
        Atom before = at == 0 ? null : atoms.get(at - 1);
        Atom atom = atoms.get(at);
        return before != null
                && before.link() == Link.TIGHT
                && (atom.isContinuation() || (atom.writing() == Writing.HANGUL && before.writing() == Writing.HANGUL));
    }

    private static boolean isCut(List<Atom> atoms, int last) {
        return atoms.get(last).link() == Link.TIGHT && atoms.get(last + 1).isContinuation();
    }

    private static long bit(int offset) {
        return offset < MASK_BITS ? 1L << offset : 1;
    }
}
