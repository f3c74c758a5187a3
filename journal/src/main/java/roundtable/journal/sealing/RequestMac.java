package roundtable.journal.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the repetition of a request from another request under its id. Keyed, because it is stored in the log: whoever
 * reads the log can't try out what a request may have said. The key of a stream's requests is renewed whenever something
 * in it is forgotten; a repetition of an earlier request can't be told from another one then, and counts as what it says it
 * is.
 */
public final class RequestMac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String INSTALLATION = "0";

    /** No id of a key. */
    private static final String UNKNOWN = "-";

    private final KeyRings rings;
    private final SecretKeySpec installation;

    RequestMac(KeyRings rings, byte[] installation) {
        this.rings = rings;
        this.installation = new SecretKeySpec(installation, ALGORITHM);
    }

    /**
     * {@code key id:HMAC-SHA-256 in hexadecimal}. A stream without keys of its own, in which nothing is confidential, uses
     * the installation's; where a stream's own key can't be had, what is returned compares with nothing.
     */
    public String of(String stream, String request) {
        KeyRing known = rings.ring(stream);
        KeyRing ring = known.revision() == 0 ? rings.fresh(stream) : known;
        if (ring.revision() == 0) {
            return INSTALLATION + ':' + mac(installation, request);
        }
        DataKey own = ring.find(KeyRings.FINGERPRINTS);
        return own == null
                ? UNKNOWN + ':' + UUID.randomUUID()
                : own.id() + ':' + mac(new SecretKeySpec(own.key().getEncoded(), ALGORITHM), request);
    }

    /** Whether this request may be the one that was stored with {@code known}. */
    public boolean mayBe(String known, String stream, String request) {
        String keyId = known.substring(0, Math.max(0, known.indexOf(':')));
        if (keyId.isEmpty()) { // as they were before streams had keys
            return known.equals(mac(installation, request));
        }
        if (keyId.equals(INSTALLATION)) {
            return known.equals(INSTALLATION + ':' + mac(installation, request));
        }
        DataKey own = rings.opening(stream, KeyRings.FINGERPRINTS, keyId);
        return own == null
                || known.equals(keyId + ':' + mac(new SecretKeySpec(own.key().getEncoded(), ALGORITHM), request));
    }

    private static String mac(SecretKeySpec key, String request) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(request.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", impossible);
        }
    }
}
