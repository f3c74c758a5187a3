package roundtable.guard;

/** Whether a part of a name counts alone. */
final class Standing {
    /** Letters from which on a family name in small letters counts. */
    private static final int SHORTEST_SMALL = 5;

    /** Letters up to which a word in capitals is rather an acronym. */
    private static final int LONGEST_ACRONYM = 3;

    private static final int SHORTEST_WHOLE = 6;

    private Standing() {}

    static boolean isStrong(Hit hit, Meaning meaning) {
        return switch (meaning.role()) {
            case COMMON -> false;
            case GIVEN -> isCased(hit) ? isStrongWithCase(hit, meaning) && hit.isNameLike() : isGiven(meaning);
            case FAMILY -> isCased(hit) ? isStrongWithCase(hit, meaning) : isFamily(hit, meaning);
            case WHOLE -> !isCased(hit) || meaning.size() >= SHORTEST_WHOLE;
        };
    }

    /** "Jean-Pierre" isn't a Jean whom the list has. */
    static boolean isUndoubled(Reading reading, int start, Hit hit, Meaning meaning) {
        if (meaning.role() != Meaning.Role.GIVEN || !isCased(hit)) {
            return true;
        }
        boolean before = reading.linkBefore(start) == Link.HYPHEN
                && reading.atom(start - 1).shape().isNameLike();
        boolean after = reading.atom(hit.end() - 1).link() == Link.HYPHEN
                && reading.atom(hit.end()).shape().isNameLike();
        return !before && !after;
    }

    private static boolean isCased(Hit hit) {
        return hit.shape() != Shape.UNCASED;
    }

    private static boolean isStrongWithCase(Hit hit, Meaning meaning) {
        int size = meaning.size();
        if (!hit.exact() && size < meaning.shortestInflected()) {
            return false;
        }
        return switch (hit.shape()) {
            case LOWER -> size >= SHORTEST_SMALL && !meaning.ordinary();
            case CAPITALS -> size > LONGEST_ACRONYM;
            default -> true;
        };
    }

    /** Without capitals a given name can't be told from a word, so short ones don't count. */
    private static boolean isGiven(Meaning meaning) {
        return switch (meaning.writing()) {
            case HAN, HANGUL -> false;
            case KATAKANA -> meaning.size() >= 3;
            case UNSPACED -> meaning.size() >= 5;
            case SPACED -> meaning.size() >= 4;
        };
    }

    private static boolean isFamily(Hit hit, Meaning meaning) {
        return switch (meaning.writing()) {
            case HAN, HANGUL, KATAKANA -> meaning.size() >= 2;
            case UNSPACED -> meaning.size() >= 5;
            case SPACED -> meaning.size() >= (hit.exact() ? 3 : 4);
        };
    }
}
