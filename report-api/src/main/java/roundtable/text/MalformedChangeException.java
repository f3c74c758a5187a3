package roundtable.text;

/**
 * A change that can't be accepted as it stands; nothing was changed. The message is a sentence for people and holds no
 * text of the document or of the change.
 */
public final class MalformedChangeException extends RuntimeException {
    /** Not JSON, or not of the form that the library itself writes. */
    public static final String MALFORMED = "change-malformed";

    /** Made for a text of another length. */
    public static final String LENGTH_MISMATCH = "change-length-mismatch";

    /** Starts, ends or inserts inside a surrogate pair of the text. */
    public static final String SPLITS_CHARACTER = "change-splits-character";

    /** Inserts half of a surrogate pair. */
    public static final String LONE_SURROGATE = "change-lone-surrogate";

    /** A line of inserted text contains a line break. */
    public static final String LINE_BREAK_IN_LINE = "change-line-break-in-line";

    /** The client's earlier update was logged, but this one doesn't start from it. */
    public static final String OUT_OF_SEQUENCE = "change-out-of-sequence";

    private final String code;

    private MalformedChangeException(String code, String sentence) {
        super(sentence, null);
        this.code = code;
    }

    /** One of the constants of this class: kebab-case, stable over releases. */
    public String code() {
        return code;
    }

    static MalformedChangeException malformed(String sentence) {
        return new MalformedChangeException(MALFORMED, sentence);
    }

    static MalformedChangeException lengthMismatch(int expected, int actual) {
        return new MalformedChangeException(
                LENGTH_MISMATCH,
                "The change was made for a text of " + actual + " characters, but the text has " + expected + ".");
    }

    static MalformedChangeException splitsCharacter(int position) {
        return new MalformedChangeException(
                SPLITS_CHARACTER, "The change would cut a character in two at position " + position + ".");
    }

    static MalformedChangeException loneSurrogate() {
        return new MalformedChangeException(LONE_SURROGATE, "The inserted text contains half a character.");
    }

    static MalformedChangeException lineBreakInLine() {
        return new MalformedChangeException(
                LINE_BREAK_IN_LINE,
                "A line of the inserted text contains a line break; lines must be listed one by one.");
    }

    static MalformedChangeException outOfSequence(long logged, long sent) {
        return new MalformedChangeException(
                OUT_OF_SEQUENCE,
                "Update " + sent + " was sent without update " + logged
                        + " of the same client, on which it rests; send all that is unconfirmed.");
    }
}
