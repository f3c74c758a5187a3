package roundtable.guard;

/**
 * What a word may be: a part of somebody's name.
 *
 * @param bearer whose name
 * @param word which part of it; forms of one part share the number
 * @param family whether it is of the family name
 * @param ordinary whether it is a usual word in small letters
 * @param size characters, as a reader counts them
 * @param shortestInflected letters from which on it may be inflected alone in a text
 * @param boundaries a bit for each offset in the key at which the list has a boundary, so that a text may have a space there
 */
record Meaning(
        int bearer,
        int word,
        Role role,
        boolean family,
        boolean ordinary,
        int size,
        long boundaries,
        Writing writing,
        int shortestInflected) {
    enum Role {
        GIVEN,
        FAMILY,
        /** More than one part, written together. */
        WHOLE,
        /** A given or family name that needs something beside it. */
        COMMON
    }

    /** The same, where the text has no space. */
    Meaning unspaced() {
        return new Meaning(bearer, word, role, family, ordinary, size, 0, writing, shortestInflected);
    }

    boolean isCommon() {
        return role == Role.COMMON;
    }

    /** Whether spaces in a text, a bit for each offset, are where the list allows them. */
    boolean allows(long spaces) {
        return (spaces & ~boundaries) == 0;
    }
}
