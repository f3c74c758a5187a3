package roundtable.guard;

/** What stands between a word and the next. */
enum Link {
    /** Nothing: the script changes, or has no spaces. */
    TIGHT,
    APOSTROPHE,
    HYPHEN,
    SPACE,
    COMMA,
    /** A full stop without a space. */
    DOT,
    DOT_SPACE,
    /** Anything else, or the end. */
    BREAK;

    private static final String HYPHENS =
            "-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D\u05BE_\u00B7\u2022\u2027\u30FB\uFF65";
    private static final String COMMAS = ",\u060C\u3001\uFF0C";
    private static final String DOTS = ".\uFF0E";

    /** A gap of more visible characters or spaces than this parts words. */
    static final int LONGEST = 6;

    static Link of(CharSequence gap) {
        if (gap.isEmpty()) {
            return TIGHT;
        }
        if (gap.length() > LONGEST) {
            return BREAK;
        }
        char first = gap.charAt(0);
        boolean alone = gap.length() == 1;
        if (COMMAS.indexOf(first) >= 0) {
            return isBlank(gap, 1) ? COMMA : BREAK;
        }
        if (DOTS.indexOf(first) >= 0) {
            return afterDot(gap);
        }
        if (alone && Letters.isApostrophe(first)) {
            return APOSTROPHE;
        }
        if (alone && HYPHENS.indexOf(first) >= 0) {
            return HYPHEN;
        }
        return isBlank(gap, 0) || gap.toString().strip().equals("&") ? SPACE : BREAK;
    }

    boolean isDot() {
        return this == DOT || this == DOT_SPACE;
    }

    /** Whether the parts of one name or title may be parted so. */
    boolean joinsNames() {
        return this != BREAK && this != DOT_SPACE && this != APOSTROPHE;
    }

    private static Link afterDot(CharSequence gap) {
        if (gap.length() == 1 || (gap.length() == 2 && HYPHENS.indexOf(gap.charAt(1)) >= 0)) {
            return DOT;
        }
        return isBlank(gap, 1) ? DOT_SPACE : BREAK;
    }

    private static boolean isBlank(CharSequence gap, int from) {
        for (int at = from; at < gap.length(); at++) {
            if (!Character.isWhitespace(gap.charAt(at)) && !Character.isSpaceChar(gap.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
