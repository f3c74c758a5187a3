package roundtable.journal.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Data keys that a test can tell again. */
final class Samples {

    private Samples() {}

    /** Always the same for one name. */
    static byte[] key(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of that name, bound to that name. */
    static Bound bound(String name) {
        return new Bound(key(name), name);
    }
}
