package roundtable.queries.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import roundtable.kit.SettingsException;

/** Signs messages as the Standard Webhooks have it: HMAC-SHA-256 over id, time and body. */
final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Signature(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param secret {@code whsec_} and 24 to 64 bytes in base64; refuses anything else */
    static Signature of(@Nullable String secret) {
        if (secret != null && secret.startsWith(PREFIX)) {
            try {
                byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (bytes.length >= FEWEST_BYTES && bytes.length <= MOST_BYTES) {
                    return new Signature(bytes);
                }
            } catch (IllegalArgumentException none) {
                // said below
            }
        }
        throw new SettingsException(
                "roundtable.webhooks: a secret is whsec_ and 24 to 64 random bytes in base64, such as openssl rand -base64 32 prints");
    }

    /** The header {@code webhook-signature}. */
    String header(String id, Instant at, String body) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256.", missing);
        }
    }
}
