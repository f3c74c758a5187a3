package roundtable.commands.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the repetition of a request from another request under its id. It is stored in the log, so it is keyed: whoever
 * reads the log can't try out what a request may have said.
 */
final class Fingerprint {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret the installation's; another one knows no earlier request again */
    Fingerprint(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** HMAC-SHA-256 in hexadecimal over where the request goes, its id and its commands; white space does not count. */
    String of(String stream, Request request) {
        String body = stream + '\n' + request.commandId() + '\n' + request.commands();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
