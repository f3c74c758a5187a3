package roundtable.guard;

/** How a word is set. */
enum Shape {
    LOWER,
    /** The first letter is a capital; a single capital is this too. */
    CAPITALISED,
    CAPITALS,
    /** The script has no capitals. */
    UNCASED;

    /** Whether a name may look like this: only a small first letter speaks against one. */
    boolean isNameLike() {
        return this != LOWER;
    }

    static Shape of(CharSequence word) {
        int first = Character.codePointAt(word, 0);
        if (isUpper(first)) {
            long letters = word.codePoints().filter(Letters::isWord).count();
            boolean small = word.codePoints().anyMatch(Character::isLowerCase);
            return small || letters == 1 ? CAPITALISED : CAPITALS;
        }
        return isLower(first) ? LOWER : UNCASED;
    }

    private static boolean isUpper(int point) {
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    /** Georgian letters are small ones to Unicode, but names aren't written with large ones. */
    private static boolean isLower(int point) {
        return Character.isLowerCase(point) && Character.UnicodeScript.of(point) != Character.UnicodeScript.GEORGIAN;
    }
}
