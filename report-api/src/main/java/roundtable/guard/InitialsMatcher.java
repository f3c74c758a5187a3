package roundtable.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Initials without a name: "A.D.". All of a name must be there, dotted and in capitals.
 *
 * @param known initials of all listed names, in both orders
 */
record InitialsMatcher(Set<String> known) {
    private static final int MOST = 6;

    static InitialsMatcher of(List<Bearer> bearers) {
        Set<String> known = new HashSet<>();
        for (Bearer bearer : bearers) {
            String family = bearer.initials().substring(bearer.givenInitials().length());
            if (!family.isEmpty() && !bearer.givenInitials().isEmpty()) {
                known.add(bearer.initials());
                known.add(family + bearer.givenInitials());
            }
        }
        known.removeIf(Words.ABBREVIATION::contain);
        return new InitialsMatcher(Set.copyOf(known));
    }

    @Nullable Place at(List<Atom> atoms, int begin) {
        if (!isInitial(atoms.get(begin))
                || (begin > 0 && isInitial(atoms.get(begin - 1)) && isTied(atoms, begin - 1))) {
            return null;
        }
        StringBuilder initials = new StringBuilder(atoms.get(begin).key());
        int end = begin + 1;
        while (end < atoms.size() && isInitial(atoms.get(end)) && isTied(atoms, end - 1) && end - begin < MOST) {
            initials.append(atoms.get(end).key());
            end++;
        }
        boolean found = known.contains(initials.toString()) && !isBeforeName(atoms, end);
        return found ? new Place(atoms.get(begin).from(), end) : null;
    }

    private static boolean isInitial(Atom atom) {
        return atom.isSingleCapital() && atom.dotted();
    }

    private static boolean isTied(List<Atom> atoms, int at) {
        return atoms.get(at).link().isDot();
    }

    /** Somebody else's family name; words that begin many sentences are none. */
    private static boolean isBeforeName(List<Atom> atoms, int end) {
        return end < atoms.size()
                && isTied(atoms, end - 1)
                && atoms.get(end).shape().isNameLike()
                && !Words.COMMON.contain(atoms.get(end).key());
    }
}
