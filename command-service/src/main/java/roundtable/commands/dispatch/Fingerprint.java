package roundtable.commands.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells the repetition of a request from another request under its id. */
final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 in hexadecimal over where the request goes, its id and its commands; white space does not count. */
    static String of(String stream, Request request) {
        String body = stream + '\n' + request.commandId() + '\n' + request.commands();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
