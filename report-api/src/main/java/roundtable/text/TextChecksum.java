package roundtable.text;

import java.util.HexFormat;

/**
 * A short checksum by which a client notices that its copy differs: 32-bit FNV-1a over the UTF-16 code units, of each the
 * low byte first. In JavaScript: {@code h = Math.imul(h ^ byte, 0x01000193)} from {@code 0x811c9dc5}, then {@code h >>> 0}
 * as hexadecimal, padded to 8 digits. Not for secrets: it says something about the text.
 */
public final class TextChecksum {
    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private TextChecksum() {}

    /** 8 lower-case hexadecimal digits. */
    public static String of(CharSequence text) {
        int hash = OFFSET_BASIS;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            hash = (hash ^ (unit & 0xff)) * PRIME;
            hash = (hash ^ (unit >>> 8)) * PRIME;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
