package roundtable.closing;

import roundtable.refusal.Ids;
import roundtable.report.ItemId;

/**
 * Names a pin. Where the script has an item of the same id, the pin stands in the running order, there.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores of ASCII, the first a letter or digit
 */
public record PinId(String value) {
    /** Refuses, with {@code id-malformed}, what has not that form. */
    public PinId {
        Ids.requireWellFormed(value);
    }

    /** Its place in the script, if it has one. */
    public ItemId place() {
        return new ItemId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
