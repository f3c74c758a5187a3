package roundtable.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 public key that signs notes. */
public final class NoteKey {

    /** Of the raw key, in bytes. */
    private static final int LENGTH = 32;

    /** What comes before the raw key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;
    private static final int ID = 4;
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    private final PublicKey key;
    private final byte[] raw;

    private NoteKey(PublicKey key, byte[] raw) {
        this.key = key;
        this.raw = raw;
    }

    /**
     * The key of that X.509 form.
     *
     * @throws MalformedProofException it is none of Ed25519
     */
    public static NoteKey of(byte[] x509) {
        if (x509.length != X509.length + LENGTH || !Arrays.equals(X509, Arrays.copyOf(x509, X509.length))) {
            throw new MalformedProofException("That is no Ed25519 public key.");
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            return new NoteKey(key, Arrays.copyOfRange(x509, X509.length, x509.length));
        } catch (GeneralSecurityException e) {
            throw new MalformedProofException("That is no Ed25519 public key.");
        }
    }

    /**
     * The key in a PEM text; line ends may be those of Windows.
     *
     * @throws MalformedProofException it is none
     */
    public static NoteKey ofPem(String pem) {
        String text = pem.replace("\r\n", "\n").strip() + "\n";
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() < BEGIN.length() + END.length()) {
            throw new MalformedProofException("The public key is not a PEM text of the form BEGIN PUBLIC KEY.");
        }
        try {
            String body = text.substring(BEGIN.length(), text.length() - END.length());
            return of(Base64.getDecoder().decode(body.replace("\n", "")));
        } catch (IllegalArgumentException e) {
            throw new MalformedProofException("The public key is not a PEM text of the form BEGIN PUBLIC KEY.");
        }
    }

    public String pem() {
        return BEGIN + Base64.getEncoder().encodeToString(x509()) + END;
    }

    public byte[] x509() {
        return key.getEncoded();
    }

    /** SHA-256 of the raw key, in hexadecimal; says which key it is. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Encoding.sha256().digest(raw));
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ raw key), as signatures on notes carry them. */
    byte[] id(String name) {
        MessageDigest digest = Encoding.sha256();
        digest.update(Encoding.utf8(name));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), ID);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }
}
