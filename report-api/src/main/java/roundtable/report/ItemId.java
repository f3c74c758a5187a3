package roundtable.report;

import roundtable.refusal.Ids;

/**
 * Names an item of a report.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores of ASCII, the first a letter or digit
 */
public record ItemId(String value) {
    /** Refuses, with {@code id-malformed}, what has not that form. */
    public ItemId {
        Ids.requireWellFormed(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
