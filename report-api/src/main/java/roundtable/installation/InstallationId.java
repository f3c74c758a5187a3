package roundtable.installation;

import roundtable.refusal.Ids;

/**
 * Names the installation; there is one in a journal.
 *
 * @param value as other ids
 */
public record InstallationId(String value) {
    /** The only one. */
    public static final InstallationId HOUSE = new InstallationId("house");

    /** Refuses, with {@code id-malformed}, what has not the form of an id. */
    public InstallationId {
        Ids.requireWellFormed(value);
    }

    /** The name of its stream in the journal: {@code installation:} and the value. */
    @Override
    public String toString() {
        return "installation:" + value;
    }
}
