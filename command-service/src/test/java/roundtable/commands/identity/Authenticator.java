package roundtable.commands.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.webauthn.api.Bytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey, and the browser before it: it makes a key pair, signs what it is asked to, and counts. What it
 * says of itself can be set, so that it lies.
 */
final class Authenticator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    final byte[] id = Bytes.random().getBytes();
    String origin;
    String host = "localhost";
    boolean verifies = true;
    int count;
    byte[] handle = new byte[0];
    private final KeyPair keys;

    Authenticator(int port) {
        origin = "http://localhost:" + port;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String idText() {
        return text(id);
    }

    /** Makes the passkey that these options ask for. */
    Map<String, Object> make(JsonNode options) {
        handle = Base64.getUrlDecoder().decode(options.at("/user/id").asString());
        byte[] attested = joined(
                new byte[16], ByteBuffer.allocate(2).putShort((short) id.length).array(), id, publicKey());
        byte[] data = joined(data(ATTESTED), attested);
        // {"fmt": "none", "attStmt": {}, "authData": data}
        byte[] object = joined(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                bytes(data));
        return credential(Map.of(
                "clientDataJSON", text(said("webauthn.create", options)),
                "attestationObject", text(object),
                "transports", List.of("internal", "telepathy")));
    }

    /** Signs what these options ask for. */
    Map<String, Object> use(JsonNode options) {
        count++;
        byte[] data = data(0);
        byte[] said = said("webauthn.get", options);
        return credential(Map.of(
                "clientDataJSON", text(said),
                "authenticatorData", text(data),
                "signature", text(sign(joined(data, sha256(said)))),
                "userHandle", text(handle)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "response",
                response,
                "clientExtensionResults",
                Map.of());
    }

    private byte[] said(String type, JsonNode options) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                options.path("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] data(int flags) {
        int all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return joined(
                sha256(ascii(host)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A COSE key: {@code {1: 2, 3: -7, -1: 1, -2: x, -3: y}}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                bytes(coordinate(point.getAffineX())),
                new byte[] {0x22},
                bytes(coordinate(point.getAffineY())));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] exact = new byte[32];
        int length = Math.min(given.length, exact.length);
        System.arraycopy(given, given.length - length, exact, exact.length - length, length);
        return exact;
    }

    /** A byte string of CBOR, of less than 64 KiB. */
    private static byte[] bytes(byte[] content) {
        return joined(
                new byte[] {0x59},
                ByteBuffer.allocate(2).putShort((short) content.length).array(),
                content);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
