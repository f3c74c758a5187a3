package roundtable.text;

import java.util.HexFormat;

/**
 * A short checksum by which a client notices that its copy differs: {@code h = 31 * h + x} from 0, modulo 2^32, over the
 * UTF-16 code units and then, once more, over their number. It is Java's hash of strings but for the last step, which the
 * machine computes eight units at a time; with every keystroke a whole text is summed. Not for secrets: it says something
 * about the text, and texts of the same sum are easy to make.
 */
public final class TextChecksum {
    private static final int FACTOR = 31;

    private TextChecksum() {}

    /** 8 lower-case hexadecimal digits. */
    public static String of(String text) {
        return HexFormat.of().toHexDigits(FACTOR * text.hashCode() + text.length());
    }
}
