package roundtable.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.Participant;

/**
 * Finds participants' names and affiliations in texts; the package documentation says what counts as one. Immutable and
 * safe to share between threads. Reading a list is dear, finding is cheap, so keep the guard as long as the list.
 */
public final class NameGuard {
    /** Participants in one list. */
    public static final int MOST_PARTICIPANTS = 500;

    private final Lexicon lexicon;
    private final InitialsMatcher initials;
    private final AffiliationMatcher affiliations;

    private NameGuard(Lexicon lexicon, AffiliationMatcher affiliations) {
        this.lexicon = lexicon;
        this.initials = InitialsMatcher.of(lexicon.bearers());
        this.affiliations = affiliations;
    }

    /**
     * Reads a list. What is empty or has no letters is passed over, and so is what is there twice.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_PARTICIPANTS}
     */
    public static NameGuard of(List<Participant> participants) {
        if (participants.size() > MOST_PARTICIPANTS) {
            throw new IllegalArgumentException(
                    participants.size() + " participants, " + MOST_PARTICIPANTS + " at most");
        }
        LexiconBuilder names = new LexiconBuilder();
        AffiliationBuilder affiliations = new AffiliationBuilder();
        participants.stream().map(Participant::name).distinct().forEach(names::add);
        participants.stream().map(Participant::affiliation).distinct().forEach(affiliations::add);
        return new NameGuard(names.build(), affiliations.build());
    }

    /**
     * What looks like a name or an affiliation.
     *
     * @param text any, well-formed or not
     * @return in the order of the text; none overlaps another
     */
    public List<Finding> find(String text) {
        List<Atom> atoms = AtomReader.read(text);
        NameMatcher names = new NameMatcher(lexicon, atoms);
        List<Finding> findings = new ArrayList<>();
        int floor = 0;
        int at = 0;
        while (at < atoms.size()) {
            Place name = longer(names.at(at, floor), initials.at(atoms, at));
            Place affiliation = affiliations.at(text, atoms, at);
            Place place = longer(name, affiliation);
            if (place == null) {
                at++;
                continue;
            }
            Finding.Kind kind = place.equals(name) ? Finding.Kind.NAME : Finding.Kind.AFFILIATION;
            findings.add(finding(text, place.from(), end(atoms.get(place.end() - 1)), kind));
            at = place.end();
            floor = at;
        }
        return List.copyOf(findings);
    }

    /**
     * The form in which texts are compared: two that fold alike are the same name. Words in small letters, parted by one
     * space; folding it again changes nothing.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (Atom atom : AtomReader.read(text)) {
            folded.append(atom.key());
            folded.append(atom.link() == Link.TIGHT || atom.link() == Link.APOSTROPHE ? "" : " ");
        }
        return folded.toString().strip();
    }

    /** The full stop of an initial belongs to it. */
    private static int end(Atom last) {
        return last.dotted() && last.isSingleCapital() ? last.to() + 1 : last.to();
    }

    private static Finding finding(String text, int from, int to, Finding.Kind kind) {
        return new Finding(from, to, kind, text.substring(from, to));
    }

    private static @Nullable Place longer(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() ? other : one;
    }
}
