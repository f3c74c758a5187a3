package roundtable.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the words of all names. */
final class LexiconBuilder {
    private static final int SHORTEST_HALF = 5;
    private static final int LONGEST_HAN_NAME = 4;
    private static final int LONGEST_HAN_FAMILY = 2;

    private final Map<String, List<Meaning>> exact = new HashMap<>();
    private final Map<String, List<Meaning>> stems = new HashMap<>();
    private final Set<String> heads = new HashSet<>();
    private final List<Bearer> bearers = new ArrayList<>();
    private String name = "";

    Lexicon build() {
        return new Lexicon(Map.copyOf(exact), Map.copyOf(stems), Set.copyOf(heads), List.copyOf(bearers));
    }

    void add(String listed) {
        ListedName read = ListedName.of(listed);
        if (read.family().isEmpty()) {
            return;
        }
        name = listed;
        StringBuilder givenInitials = new StringBuilder();
        StringBuilder familyInitials = new StringBuilder();
        read.given().forEach(part -> givenInitials.append(part.initials()));
        givenInitials.append(read.initials());
        read.family().forEach(part -> familyInitials.append(part.initials()));
        int word = 0;
        for (NamePart part : read.given()) {
            addPart(part, word++, Meaning.Role.GIVEN, read.particles());
        }
        for (NamePart part : read.family()) {
            word = addFamily(part, word, read.particles());
        }
        addWhole(read, word);
        String given = givenInitials.toString();
        bearers.add(new Bearer(read.particles(), given + familyInitials, given));
    }

    private int addFamily(NamePart part, int word, Set<String> particles) {
        addPart(part, word, Meaning.Role.FAMILY, particles);
        int next = word + 1;
        for (NamePart half : part.halves(SHORTEST_HALF)) {
            addPart(half, next++, Meaning.Role.FAMILY, Set.of());
        }
        boolean runs = part.writing() == Writing.HAN || part.writing() == Writing.HANGUL;
        boolean unparted = runs && part.size() > 2 && part.size() <= LONGEST_HAN_NAME;
        for (int size = 1; unparted && size <= LONGEST_HAN_FAMILY; size++) {
            NamePart family = new NamePart(part.atoms().subList(0, size));
            put(exact, family.key(), meaning(family, next, Meaning.Role.COMMON, true));
        }
        return next + 1;
    }

    private void addPart(NamePart part, int word, Meaning.Role role, Set<String> particles) {
        String key = part.key();
        boolean common = Words.COMMON.contain(key) || Words.PARTICLE.contain(key);
        Meaning meaning = meaning(part, word, common ? Meaning.Role.COMMON : role, role == Meaning.Role.FAMILY);
        put(exact, key, meaning);
        heads.add(part.atoms().getFirst().key());
        if (part.writing() == Writing.SPACED) {
            particles.forEach(particle -> put(exact, particle + key, meaning));
            String other = Letters.foldedGermanic(name.substring(part.from(), part.to()));
            if (!other.equals(key)) {
                put(exact, other, meaning);
            }
            Endings.stems(key).forEach(stem -> put(stems, stem, meaning));
        }
    }

    /** "AminaDiallo", "DialloAmina", as in addresses, and names of scripts in which the list alone has a space. */
    private void addWhole(ListedName read, int word) {
        if (read.given().isEmpty()) {
            return;
        }
        addJoined(read.given(), read.family(), word);
        addJoined(read.family(), read.given(), word);
    }

    private void addJoined(List<NamePart> one, List<NamePart> other, int word) {
        List<Atom> atoms = new ArrayList<>();
        one.forEach(part -> atoms.addAll(part.atoms()));
        other.forEach(part -> atoms.addAll(part.atoms()));
        NamePart whole = new NamePart(atoms);
        if (atoms.stream().noneMatch(atom -> Words.COMMON.contain(atom.key()))) {
            heads.add(atoms.getFirst().key());
            Meaning meaning = meaning(whole, word, Meaning.Role.WHOLE, false);
            // With spaces it is found part by part, which also bears inflected ends.
            put(exact, whole.key(), whole.writing() == Writing.SPACED ? meaning.unspaced() : meaning);
        }
    }

    private Meaning meaning(NamePart part, int word, Meaning.Role role, boolean family) {
        boolean ordinary = Words.ORDINARY.contain(part.key())
                || part.atoms().stream().anyMatch(atom -> Words.COMMON.contain(atom.key()));
        int shortest = Endings.shortest(part.key());
        return new Meaning(
                bearers.size(), word, role, family, ordinary, part.size(), part.boundaries(), part.writing(), shortest);
    }

    private static void put(Map<String, List<Meaning>> map, String key, Meaning meaning) {
        map.computeIfAbsent(key, ignored -> new ArrayList<>()).add(meaning);
    }
}
