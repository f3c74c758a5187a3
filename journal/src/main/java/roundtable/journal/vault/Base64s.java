package roundtable.journal.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** As the transit engine takes bytes. */
final class Base64s {

    private Base64s() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
