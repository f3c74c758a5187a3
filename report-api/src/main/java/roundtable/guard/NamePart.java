package roundtable.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * Atoms of a listed name that belong together: "Jean-Luc", "O'Brien", "St John".
 *
 * @param atoms at least one
 */
record NamePart(List<Atom> atoms) {
    private static final int MASK_BITS = 64;

    String key() {
        StringBuilder key = new StringBuilder();
        atoms.forEach(atom -> key.append(atom.key()));
        return key.toString();
    }

    int from() {
        return atoms.getFirst().from();
    }

    int to() {
        return atoms.getLast().to();
    }

    Writing writing() {
        return atoms.getFirst().writing();
    }

    Link link() {
        return atoms.getLast().link();
    }

    boolean isParticle() {
        return atoms.size() == 1 && Words.PARTICLE.contain(key());
    }

    boolean isInitial() {
        return atoms.size() == 1 && atoms.getFirst().isSingleCapital() && writing() == Writing.SPACED;
    }

    boolean isNameLike() {
        return atoms.getFirst().shape().isNameLike();
    }

    boolean isCapitals() {
        return atoms.stream().allMatch(atom -> atom.shape() == Shape.CAPITALS);
    }

    /** Of "Jean-Luc" both, of "O'Brien" the first. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        Link before = Link.HYPHEN;
        for (Atom atom : atoms) {
            if (before == Link.HYPHEN) {
                initials.appendCodePoint(atom.key().codePointAt(0));
            }
            before = atom.link();
        }
        return initials.toString();
    }

    /** A reader's count: syllables in Korean, letters elsewhere. */
    int size() {
        return writing() == Writing.SPACED || writing() == Writing.KATAKANA ? key().length() : atoms.size();
    }

    /** A bit for the offset in the key of each atom but the first. */
    long boundaries() {
        long mask = 0;
        int offset = 0;
        for (Atom atom : atoms.subList(0, atoms.size() - 1)) {
            offset += atom.key().length();
            mask |= offset < MASK_BITS ? 1L << offset : 0;
        }
        return mask;
    }

    /** The parts of a double name that are long enough to stand for it; none of a single one. */
    List<NamePart> halves(int shortest) {
        if (atoms.subList(0, atoms.size() - 1).stream().noneMatch(atom -> atom.link() == Link.HYPHEN)) {
            return List.of();
        }
        List<NamePart> halves = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < atoms.size(); at++) {
            if (at == atoms.size() - 1 || atoms.get(at).link() == Link.HYPHEN) {
                halves.add(new NamePart(atoms.subList(begin, at + 1)));
                begin = at + 1;
            }
        }
        return halves.stream().allMatch(half -> half.size() >= shortest) ? halves : List.of();
    }
}
