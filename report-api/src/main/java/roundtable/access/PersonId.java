package roundtable.access;

import roundtable.refusal.Ids;

/**
 * Names a person, for good: what was granted to somebody is granted to this, whatever they are called.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores of ASCII, the first a letter or digit
 */
public record PersonId(String value) {
    /** Refuses, with {@code id-malformed}, what has not that form. */
    public PersonId {
        Ids.requireWellFormed(value);
    }

    /**
     * Whether an editing tab of that id is one of this person's: it begins with theirs and a dot.
     *
     * @param clientId as it was sent
     */
    public boolean owns(String clientId) {
        return clientId.length() > value.length() + 1
                && clientId.charAt(value.length()) == '.'
                && clientId.startsWith(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
