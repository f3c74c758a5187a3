package roundtable.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Signs notes with an Ed25519 key pair. */
public final class NoteSigner {

    private final PrivateKey secret;
    private final NoteKey key;

    private NoteSigner(PrivateKey secret, NoteKey key) {
        this.secret = secret;
        this.key = key;
    }

    /** With a new key pair. */
    public static NoteSigner fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(pair.getPrivate(), NoteKey.of(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /**
     * With the pair of a private key, 32 bytes, and its public key.
     *
     * @throws IllegalArgumentException they don't belong together
     */
    public static NoteSigner of(byte[] seed, NoteKey key) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            NoteSigner signer = new NoteSigner(secret, key);
            byte[] probe = {0};
            if (!key.verifies(probe, signer.sign(probe))) {
                throw new IllegalArgumentException("The private key is not that of the public key");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("That is no Ed25519 private key", e);
        }
    }

    public NoteKey key() {
        return key;
    }

    /** The private key, 32 bytes; the caller's to wipe. */
    public byte[] seed() {
        return ((EdECPrivateKey) secret).getBytes().orElseThrow();
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }
}
