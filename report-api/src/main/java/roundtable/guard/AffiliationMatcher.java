package roundtable.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds affiliations.
 *
 * @param names words of each name without articles and prepositions, by the bucket of the first
 * @param acronyms as they are written
 */
record AffiliationMatcher(Map<String, List<List<String>>> names, Set<String> acronyms) {
    private static final int BUCKET = 4;
    private static final int MOST_FILLERS = 3;

    /** Words of which one may be a form of the other are in one bucket. */
    static String bucket(String key) {
        return key.substring(0, Math.min(BUCKET, key.length()));
    }

    /** The longest affiliation that begins at an atom. */
    @Nullable Place at(String text, List<Atom> atoms, int begin) {
        Atom first = atoms.get(begin);
        int end = acronyms.contains(text.substring(first.from(), first.to())) ? begin + 1 : begin;
        for (List<String> name : names.getOrDefault(bucket(first.key()), List.of())) {
            end = Math.max(end, end(name, atoms, begin));
        }
        return end > begin ? new Place(first.from(), end) : null;
    }

    /** The atom after the last one, or {@code begin} if the name isn't there. */
    private static int end(List<String> name, List<Atom> atoms, int begin) {
        if (name.size() == 1 && !atoms.get(begin).shape().isNameLike()) {
            return begin;
        }
        int at = begin;
        for (int word = 0; word < name.size(); word++) {
            at = word == 0 ? at : afterFillers(name.get(word), atoms, at);
            if (at < 0
                    || at >= atoms.size()
                    || !isForm(name.get(word), atoms.get(at).key())) {
                return begin;
            }
            at++;
        }
        boolean cut = atoms.get(at - 1).link() == Link.TIGHT && atoms.get(at).isContinuation();
        return cut ? begin : at;
    }

    /** Where a word should be, or -1. */
    private static int afterFillers(String word, List<Atom> atoms, int begin) {
        int at = begin;
        while (at < atoms.size() && isJoined(atoms.get(at - 1).link())) {
            String key = atoms.get(at).key();
            if (isForm(word, key)) {
                return at;
            }
            boolean filler = Words.FILLER.contain(key) || key.equals("s");
            if (!filler || at - begin == MOST_FILLERS) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private static boolean isJoined(Link link) {
        return link != Link.BREAK && link != Link.DOT_SPACE;
    }

    private static boolean isForm(String listed, String seen) {
        return listed.equals(seen) || (seen.startsWith(bucket(listed)) && Endings.inflects(listed, seen));
    }
}
