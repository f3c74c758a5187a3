package roundtable.journal.vault;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The key that says who a transit vault is and which version its keys have (see {@link TransitVault}). */
final class TransitIdentity {

    private static final String NAME = "roundtable-identity";
    private static final String INPUT = "roundtable key vault";
    private static final String FIRST_VERSION = "vault:v1:";

    /** @param made when this version was made */
    record Version(int number, Instant made) {}

    private final TransitClient client;
    private volatile @Nullable String id;

    TransitIdentity(TransitClient client) {
        this.client = client;
    }

    String id() {
        String known = id;
        if (known == null) {
            known = fetchId();
            id = known;
        }
        return known;
    }

    private String fetchId() {
        read();
        TransitAnswer answer = client.post("hmac/" + NAME, Map.of("input", Base64s.encode(INPUT), "key_version", 1));
        String hmac = answer.data().path("hmac").asString("");
        if (!answer.done() || !hmac.startsWith(FIRST_VERSION)) {
            throw client.unavailable("doesn't say who it is. Its audit log says why.");
        }
        byte[] bytes = Base64.getDecoder().decode(hmac.substring(FIRST_VERSION.length()));
        return "transit-" + HexFormat.of().formatHex(bytes, 0, 16);
    }

    Version version() {
        JsonNode key = read();
        int number = key.path("latest_version").asInt();
        return new Version(
                number,
                Instant.ofEpochSecond(
                        key.path("keys").path(String.valueOf(number)).asLong()));
    }

    void rotate() {
        read();
        if (!client.post("keys/" + NAME + "/rotate", Map.of()).done()) {
            throw client.unavailable("doesn't rotate its identity. Its audit log says why.");
        }
    }

    /** Makes the key where it is missing; making one that another process has just made changes nothing. */
    private JsonNode read() {
        TransitAnswer answer = client.get("keys/" + NAME);
        if (answer.absent()) {
            client.post("keys/" + NAME, Map.of("type", "aes256-gcm96"));
            answer = client.get("keys/" + NAME);
        }
        if (!answer.done()) {
            throw client.unavailable("doesn't show its identity. Its audit log says why.");
        }
        return answer.data();
    }
}
