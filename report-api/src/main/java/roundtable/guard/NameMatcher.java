package roundtable.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in one text. */
final class NameMatcher {
    private final Lexicon lexicon;
    private final Reading reading;

    NameMatcher(Lexicon lexicon, List<Atom> atoms) {
        this.lexicon = lexicon;
        this.reading = new Reading(lexicon, atoms);
    }

    /**
     * The longest name of which a word begins at an atom.
     *
     * @param floor the first atom that isn't part of what was found before
     */
    @Nullable Place at(int begin, int floor) {
        Span best = null;
        for (Hit hit : reading.hits(begin)) {
            boolean initials = hasInitials(begin - 1, hit.end());
            for (Meaning meaning : hit.meanings()) {
                if (best == null || initials || mayGrow(hit, meaning)) {
                    Span span = new Span(reading, lexicon.bearer(meaning), begin, hit, meaning, floor);
                    best = span.counts() && (best == null || span.length() > best.length()) ? span : best;
                }
            }
        }
        return best == null ? null : new Place(best.from(), best.end());
    }

    /** Whether one bearer may have more here than another: whole families are listed, and each is tried only for a reason. */
    private boolean mayGrow(Hit hit, Meaning meaning) {
        for (int at = hit.end(); at < reading.size() && at < hit.end() + Span.LOOK_AHEAD; at++) {
            for (Hit other : reading.hits(at)) {
                for (Meaning word : other.of(meaning.bearer())) {
                    if (word.word() != meaning.word()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasInitials(int before, int after) {
        return isInitials(before)
                || isInitials(after)
                || (before >= 0 && Words.PARTICLE.contain(reading.atom(before).key()));
    }

    private boolean isInitials(int at) {
        return at >= 0
                && at < reading.size()
                && (reading.atom(at).isSingleCapital() || reading.atom(at).shape() == Shape.CAPITALS);
    }
}
