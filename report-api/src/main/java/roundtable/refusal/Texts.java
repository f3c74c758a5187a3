package roundtable.refusal;

/** What holds for every text that somebody sends. */
public final class Texts {
    private Texts() {}

    /**
     * The text as it is kept: its lines joined by line feeds, as the editors count them.
     *
     * @param most UTF-16 units
     * @throws RefusedException {@code text-too-long}, or {@code text-malformed} where it holds half of a surrogate pair
     */
    public static String accepted(String text, int most) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.length() > most) {
            throw new RefusedException(new TextTooLong(most));
        }
        if (hasLoneSurrogate(lines)) {
            throw new RefusedException(new TextMalformed());
        }
        return lines;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
