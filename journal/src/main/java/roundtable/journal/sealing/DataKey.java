package roundtable.journal.sealing;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals what is forgotten together.
 *
 * @param id 16 hexadecimal digits; part of what is sealed with it
 */
record DataKey(String id, SecretKeySpec key) {
    static final int BYTES = 32;
    static final int ID_BYTES = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    static DataKey fresh() {
        byte[] id = new byte[ID_BYTES];
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(key);
        return of(HexFormat.of().formatHex(id), key);
    }

    static DataKey of(String id, byte[] key) {
        return new DataKey(id, new SecretKeySpec(key, "AES"));
    }

    @Override
    public String toString() {
        return "data key " + id;
    }
}
