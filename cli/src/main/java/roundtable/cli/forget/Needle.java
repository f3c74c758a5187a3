package roundtable.cli.forget;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One form in which a word may lie somewhere. */
final class Needle {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<Charset> ASCII = List.of(StandardCharsets.UTF_8);
    private static final int TRIPLE = 3;
    private static final int BITS = 6;

    private final String label;
    private final String form;
    private final byte[] bytes;
    private final boolean folded;

    private Needle(String label, String form, byte[] bytes, boolean folded) {
        this.label = label;
        this.form = form;
        this.bytes = bytes;
        this.folded = folded;
    }

    /** All forms of all words. */
    static List<Needle> of(Map<String, String> words) {
        List<Needle> needles = new ArrayList<>();
        words.forEach((label, word) -> {
            for (Charset charset : CHARSETS) {
                String small = word.toLowerCase(Locale.ROOT);
                needles.add(new Needle(label, charset.name(), small.getBytes(charset), true));
                addBase64(needles, label, word, charset);
            }
        });
        return needles;
    }

    /** Where it is encoded, large letters look different. */
    private static void addBase64(List<Needle> needles, String label, String word, Charset charset) {
        String small = word.toLowerCase(Locale.ROOT);
        String capitalised = Character.toUpperCase(small.charAt(0)) + small.substring(1);
        Set<String> encoded = new LinkedHashSet<>();
        for (String written : List.of(small, capitalised, small.toUpperCase(Locale.ROOT))) {
            for (int shift = 0; shift < TRIPLE; shift++) {
                encoded.add(base64(Base64.getEncoder(), written.getBytes(charset), shift));
                encoded.add(base64(Base64.getUrlEncoder(), written.getBytes(charset), shift));
            }
        }
        for (String text : encoded) {
            for (Charset outer : charset.equals(StandardCharsets.UTF_8) ? CHARSETS : ASCII) {
                String form = "Base64 of " + charset + (outer.equals(StandardCharsets.UTF_8) ? "" : ", in " + outer);
                needles.add(new Needle(label, form, text.getBytes(outer), false));
            }
        }
    }

    /** What of its Base64 is the same whatever is before and behind, where {@code shift} bytes of a triple are before. */
    private static String base64(Base64.Encoder encoder, byte[] plain, int shift) {
        byte[] shifted = new byte[shift + plain.length];
        System.arraycopy(plain, 0, shifted, shift, plain.length);
        String all = encoder.withoutPadding().encodeToString(shifted);
        return all.substring(Math.ceilDiv(shift * Byte.SIZE, BITS), shifted.length * Byte.SIZE / BITS);
    }

    /** Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether large letters count as small ones; the bytes are of small ones then. */
    boolean isFolded() {
        return folded;
    }

    /** What the word is of, and the form, such as {@code UTF-16LE} or {@code Base64 of UTF-8}. */
    @Override
    public String toString() {
        return label + " as " + form;
    }
}
