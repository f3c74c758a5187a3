package roundtable.journal.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Bytes sealed with AES-256-GCM: {@code version (1) | key id (8) | nonce (12) | ciphertext | tag (16)}. Bound to the
 * stream, to the name of the key and to its id: moved elsewhere, it does not open.
 */
final class Box {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + DataKey.ID_BYTES;
    private static final int LEAST = HEAD + NONCE + TAG_BITS / 8;
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looked up once: each edit is sealed, and finding who has the algorithm costs as much as sealing it. */
    private static final Provider PROVIDER = provider();

    private Box() {}

    static byte[] seal(DataKey key, String stream, String name, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, stream, name);
            ByteBuffer box = ByteBuffer.allocate(LEAST + plain.length);
            box.put(VERSION).put(HexFormat.of().parseHex(key.id())).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), box);
            return box.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    /**
     * Id of the key that it was sealed with.
     *
     * @throws DamagedBoxException where these bytes are no box
     */
    static String keyId(byte[] box) {
        if (box.length < LEAST || box[0] != VERSION) {
            throw new DamagedBoxException("It is not of the form of what is sealed");
        }
        return HexFormat.of().formatHex(box, 1, HEAD);
    }

    /** @throws DamagedBoxException where it was altered, or belongs elsewhere */
    static byte[] open(DataKey key, String stream, String name, byte[] box) {
        byte[] nonce = Arrays.copyOfRange(box, HEAD, HEAD + NONCE);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, stream, name);
            return cipher.doFinal(box, HEAD + NONCE, box.length - HEAD - NONCE);
        } catch (AEADBadTagException altered) {
            throw new DamagedBoxException("It was altered, or belongs elsewhere");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, String stream, String name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((stream + '|' + name + '|' + key.id()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
