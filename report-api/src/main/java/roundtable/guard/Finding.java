package roundtable.guard;

/**
 * A place in a text that looks like a participant's name or affiliation.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it ends, exclusive
 * @param kind what it looks like
 * @param text the words as they stand in the text
 */
public record Finding(int from, int to, Kind kind, String text) {
    /** What a finding looks like. */
    public enum Kind {
        NAME,
        AFFILIATION
    }
}
