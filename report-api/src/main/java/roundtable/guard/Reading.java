package roundtable.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text while names are looked for in it. */
final class Reading {
    private final Lexicon lexicon;
    private final List<Atom> atoms;
    private final Map<Integer, List<Hit>> hits = new HashMap<>();

    Reading(Lexicon lexicon, List<Atom> atoms) {
        this.lexicon = lexicon;
        this.atoms = atoms;
    }

    int size() {
        return atoms.size();
    }

    Atom atom(int at) {
        return atoms.get(at);
    }

    /** What stands before an atom. */
    Link linkBefore(int at) {
        return at == 0 ? Link.BREAK : atoms.get(at - 1).link();
    }

    List<Hit> hits(int at) {
        List<Hit> known = hits.get(at);
        if (known == null) {
            known = lexicon.at(atoms, at);
            hits.put(at, known);
        }
        return known;
    }

    /** Whether the atoms from here on, without spaces, begin with an honorific. */
    boolean isHonorific(int at) {
        StringBuilder key = new StringBuilder();
        for (int next = at; next < size() && next < at + 4; next++) {
            key.append(atom(next).key());
            if (Words.HONORIFIC.contain(key.toString())) {
                return true;
            }
            if (atom(next).link() != Link.TIGHT) {
                return false;
            }
        }
        return false;
    }

    /** Whether an atom ends a title that stands before the next one. */
    boolean isTitle(int at) {
        if (at < 0 || (atom(at).link() != Link.SPACE && !atom(at).link().isDot())) {
            return false;
        }
        String key = atom(at).key();
        boolean excellency = at > 0 && key.equals("e") && atom(at).dotted() && isHeld(at - 1);
        boolean monsieur = key.equals("m") && atom(at).dotted() && atom(at).isSingleCapital();
        return excellency || monsieur || Words.TITLE.contain(key);
    }

    /** Whether initials of a bearer stand before an atom. */
    boolean isInitialBefore(int start, Bearer bearer) {
        Link link = linkBefore(start);
        Atom atom = atom(start - 1);
        boolean group = atom.shape() == Shape.CAPITALS && atom.key().equals(bearer.givenInitials());
        return (link.isDot() || link == Link.SPACE || link == Link.HYPHEN) && (group || isInitial(start - 1, bearer));
    }

    /** Whether a particle of a bearer stands before an atom. */
    boolean isParticleBefore(int start, Bearer bearer) {
        Link link = linkBefore(start);
        boolean joined = link == Link.SPACE || link == Link.HYPHEN || link == Link.APOSTROPHE;
        return joined && bearer.particles().contains(atom(start - 1).key());
    }

    /** A capital of the name; without a full stop only if it isn't a word itself. */
    boolean isInitial(int at, Bearer bearer) {
        Atom atom = atom(at);
        return atom.isSingleCapital()
                && bearer.hasInitial(atom.key())
                && (atom.dotted() || !Words.isLetterWord(atom.key()));
    }

    private boolean isHeld(int at) {
        return (atom(at).key().equals("h") || atom(at).key().equals("s"))
                && atom(at).link().isDot();
    }
}
