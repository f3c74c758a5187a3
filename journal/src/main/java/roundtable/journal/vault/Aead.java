package roundtable.journal.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM. What it seals is a random nonce of 12 bytes, the encrypted bytes, and a tag of 16. */
final class Aead {

    /** How much longer the sealed bytes are. */
    static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 128 random bits in hex. */
    static String randomName() {
        return HexFormat.of().formatHex(random(16));
    }

    static byte[] seal(byte[] key, byte[] plain, String context) {
        byte[] shut = new byte[plain.length + OVERHEAD];
        byte[] nonce = random(NONCE);
        System.arraycopy(nonce, 0, shut, 0, NONCE);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain, 0, plain.length, shut, NONCE);
            return shut;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    /** Throws when it wasn't sealed so, with this key and this context. */
    static byte[] open(byte[] key, byte[] shut, String context) throws AEADBadTagException {
        if (shut.length < OVERHEAD) {
            throw new AEADBadTagException("too short");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, shut, context).doFinal(shut, NONCE, shut.length - NONCE);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
