package roundtable.refusal;

import java.util.regex.Pattern;

/** The one form of every id. */
public final class Ids {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    /** Refuses, with {@code id-malformed}, what has not that form. */
    public static void requireWellFormed(String value) {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new RefusedException(new IdMalformed());
        }
    }
}
