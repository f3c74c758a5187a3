package roundtable.guard;

/**
 * A run of letters and digits; in scripts without spaces, one character.
 *
 * @param key in the form of comparison
 * @param from where it begins in the text, in UTF-16 units
 * @param to where it ends, exclusive
 * @param second where its second character begins, or {@code to}
 * @param dotted whether a full stop follows at once
 * @param link what stands before the next one
 */
record Atom(String key, int from, int to, int second, Shape shape, Writing writing, boolean dotted, Link link) {
    boolean isSingleCapital() {
        return shape == Shape.CAPITALISED && key.codePointCount(0, key.length()) == 1;
    }

    /** Whether it belongs to the character before it: a vowel sign, a final consonant. */
    boolean isContinuation() {
        int first = key.codePointAt(0);
        return Letters.isMark(first) || (first >= 0x1160 && first <= 0x11FF);
    }
}
