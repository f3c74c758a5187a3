package roundtable.refusal;

/** The one form of every id: up to 64 letters of ASCII, digits, dots, underscores and hyphens, the first a letter or digit. */
public final class Ids {
    /** Characters of an id. */
    public static final int LONGEST = 64;

    private Ids() {}

    /** Refuses, with {@code id-malformed}, what has not that form. */
    public static void requireWellFormed(String value) {
        if (!isWellFormed(value)) {
            throw new RefusedException(new IdMalformed());
        }
    }

    /** By hand, because every command carries several ids. */
    private static boolean isWellFormed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
