package roundtable.journal.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A key of {@link FakeTransit}: its versions, and real AES-GCM with them. The derivation alone is simpler than Vault's. */
final class FakeTransitKey {

    /** What Vault calls a user error: a sentence, answered with status 400. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private final boolean derived;
    private final List<byte[]> versions = new ArrayList<>();
    private final List<Long> made = new ArrayList<>();
    boolean deletionAllowed;
    int minDecryptionVersion = 1;

    FakeTransitKey(boolean derived) {
        this.derived = derived;
        rotate();
    }

    void rotate() {
        versions.add(Aead.random(32));
        made.add(System.currentTimeMillis() / 1000);
    }

    int latest() {
        return versions.size();
    }

    Map<String, Object> describe(String name) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (int i = minDecryptionVersion; i <= latest(); i++) {
            keys.put(String.valueOf(i), made.get(i - 1));
        }
        return Map.of(
                "name", name,
                "type", "aes256-gcm96",
                "derived", derived,
                "deletion_allowed", deletionAllowed,
                "latest_version", latest(),
                "keys", keys);
    }

    Map<String, Object> encrypt(JsonNode item) throws Refusal {
        byte[] plain = bytes(item, "plaintext");
        byte[] shut = Aead.seal(key(latest(), item), plain, "");
        return Map.of("ciphertext", prefix(latest()) + encode(shut), "key_version", latest());
    }

    Map<String, Object> decrypt(JsonNode item) throws Refusal {
        String ciphertext = item.path("ciphertext").asString("");
        if (ciphertext.isEmpty()) {
            throw new Refusal("missing ciphertext to decrypt");
        }
        if (!ciphertext.startsWith("vault:v")) {
            throw new Refusal("invalid ciphertext: no prefix");
        }
        String[] parts = ciphertext.substring("vault:v".length()).split(":", 2);
        if (parts.length != 2) {
            throw new Refusal("invalid ciphertext: wrong number of fields");
        }
        byte[] key = key(version(parts[0]), item);
        try {
            return Map.of("plaintext", encode(Aead.open(key, decode(parts[1]), "")));
        } catch (AEADBadTagException e) {
            throw new Refusal("cipher: message authentication failed");
        }
    }

    private int version(String text) throws Refusal {
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal("invalid ciphertext: version number could not be decoded");
        }
        int version = Math.max(1, Integer.parseInt(text));
        if (version > latest()) {
            throw new Refusal("invalid ciphertext: version is too new");
        }
        if (version < minDecryptionVersion) {
            throw new Refusal("ciphertext or signature version is disallowed by policy (too old)");
        }
        return version;
    }

    private byte[] key(int version, JsonNode item) throws Refusal {
        byte[] secret = versions.get(version - 1);
        if (!derived) {
            return secret;
        }
        byte[] context = bytes(item, "context");
        if (context.length == 0) {
            throw new Refusal("missing 'context' for key derivation; the key was created using a derived key");
        }
        return mac(secret, context);
    }

    String hmac(JsonNode body) throws Refusal {
        int version = body.path("key_version").asInt(latest());
        if (version > latest()) {
            throw new Refusal("key version does not exist");
        }
        return prefix(version) + encode(mac(versions.get(version - 1), bytes(body, "input")));
    }

    private static byte[] mac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String prefix(int version) {
        return "vault:v" + version + ":";
    }

    private static byte[] bytes(JsonNode item, String field) throws Refusal {
        return decode(item.path(field).asString(""));
    }

    private static byte[] decode(String text) throws Refusal {
        try {
            return Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal("illegal base64 data");
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
