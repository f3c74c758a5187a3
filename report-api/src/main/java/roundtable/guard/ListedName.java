package roundtable.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A listed name, read: titles left out, and what is most likely the family name told from the rest.
 *
 * @param given may be empty
 * @param family may be empty only where nothing is left of the name
 * @param initials given names of which the list has the initial alone
 */
record ListedName(List<NamePart> given, List<NamePart> family, Set<String> particles, String initials) {
    private static final String EXCELLENCY = "e";

    static ListedName of(String name) {
        List<Atom> atoms = withoutTitles(AtomReader.read(name));
        List<NamePart> parts = parts(atoms);
        parts.removeIf(part -> parts.size() > 1 && Words.SUFFIX.contain(part.key()));
        Set<String> particles = new HashSet<>();
        StringBuilder initials = new StringBuilder();
        List<NamePart> words = new ArrayList<>();
        for (NamePart part : parts) {
            boolean given = words.isEmpty() && part.isNameLike() && part.link() != Link.HYPHEN;
            boolean only = words.isEmpty() && part.equals(parts.getLast());
            if (part.isParticle()) {
                particles.add(part.key());
            }
            if (part.isParticle() && !given && !only) {
                continue;
            }
            if (part.isInitial() && parts.size() > 1) {
                initials.append(part.key());
            } else {
                words.add(part);
            }
        }
        List<NamePart> family = family(words);
        List<NamePart> rest =
                words.stream().filter(word -> !family.contains(word)).toList();
        return new ListedName(rest, family, particles, initials.toString());
    }

    private static List<Atom> withoutTitles(List<Atom> atoms) {
        int begin = 0;
        while (begin < atoms.size() - 1) {
            int length = titleAt(atoms, begin);
            if (length == 0 || begin + length >= atoms.size()) {
                break;
            }
            begin += length;
        }
        return atoms.subList(begin, atoms.size());
    }

    /** How many atoms the title has that begins here; "M." is one only before two more words, being an initial else. */
    private static int titleAt(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if ((atom.key().equals("h") || atom.key().equals("s")) && atom.link().isDot()) {
            return atoms.get(at + 1).key().equals(EXCELLENCY)
                            && atoms.get(at + 1).dotted()
                    ? 2
                    : 0;
        }
        if ((atom.key().equals("her") || atom.key().equals("his"))
                && atoms.get(at + 1).key().equals("excellency")) {
            return 2;
        }
        if (atom.key().equals("m")) {
            return atom.dotted() && atoms.size() - at > 2 ? 1 : 0;
        }
        return Words.TITLE.contain(atom.key()) && atom.link() != Link.COMMA ? 1 : 0;
    }

    private static List<NamePart> parts(List<Atom> atoms) {
        List<NamePart> parts = new ArrayList<>();
        List<Atom> open = new ArrayList<>();
        for (Atom atom : atoms) {
            open.add(atom);
            boolean hyphen = atom.link() == Link.HYPHEN;
            boolean held = atom.link() == Link.TIGHT || atom.link() == Link.APOSTROPHE || hyphen;
            boolean particle = hyphen && open.size() == 1 && Words.PARTICLE.contain(atom.key());
            boolean bound = atom.link() != Link.COMMA && Words.BOUND.contain(atom.key());
            if (atom.equals(atoms.getLast()) || particle || !(held || bound)) {
                parts.add(new NamePart(List.copyOf(open)));
                open.clear();
            }
        }
        return parts;
    }

    /** Before the comma; or in capitals; or the first word in Chinese, Japanese and Korean; else the last word. */
    private static List<NamePart> family(List<NamePart> words) {
        if (words.size() < 2) {
            return words;
        }
        for (int at = 0; at < words.size() - 1; at++) {
            if (words.get(at).link() == Link.COMMA) {
                return words.subList(0, at + 1);
            }
        }
        List<NamePart> capitals = words.stream().filter(NamePart::isCapitals).toList();
        if (!capitals.isEmpty() && capitals.size() < words.size()) {
            return capitals;
        }
        Writing writing = words.getFirst().writing();
        boolean first = writing == Writing.HAN || writing == Writing.HANGUL;
        return List.of(first ? words.getFirst() : words.getLast());
    }
}
