package roundtable.refusal;

/** What holds for every text that somebody sends. */
public final class Texts {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final String FLAG = "\uD83C\uDFF4";

    /** Letters and marks that nothing is drawn for: fillers of Hangul, the blank of Braille, the joiner of graphemes. */
    private static final String WITHOUT_LOOK = "\u115F\u1160\u3164\uFFA0\u2800\u034F\u17B4\u17B5";

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

    /**
     * As {@link #accepted}, for what stands in one line and is recognised by how it looks: a name, a title, a tag.
     *
     * @throws RefusedException also {@code text-unprintable}, where it holds a control character or one that only turns or
     *     hides what stands beside it
     */
    public static String line(String text, int most) {
        String line = accepted(text, most);
        boolean unseen = !line.isBlank() && line.codePoints().noneMatch(Texts::isSeen);
        if (unseen || line.codePoints().anyMatch(c -> isUnprintable(c) && !(isTag(c) && line.contains(FLAG)))) {
            throw new RefusedException(new TextUnprintable());
        }
        return line;
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.SPACE_SEPARATOR && type != Character.NON_SPACING_MARK;
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> !isJoinerOrMark(c);
            default -> WITHOUT_LOOK.indexOf(c) >= 0;
        };
    }

    /** Persian and emoji need the joiners, and mixed titles the marks of direction, which turn nothing else. */
    private static boolean isJoinerOrMark(int c) {
        return c >= ZERO_WIDTH_NON_JOINER && c <= RIGHT_TO_LEFT_MARK;
    }

    /** Some flags are written in them. */
    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
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
