package roundtable.report;

import roundtable.refusal.Ids;

/**
 * Names a comment in a report.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores of ASCII, the first a letter or digit
 */
public record CommentId(String value) {
    /** Refuses, with {@code id-malformed}, what has not that form. */
    public CommentId {
        Ids.requireWellFormed(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
