package roundtable.journal.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Several keys in one request, under one epoch. */
final class TransitBatch {

    private static final Pattern WRAPPED = Pattern.compile("vault:v[1-9][0-9]*:[A-Za-z0-9+/]+={0,2}");

    private final TransitClient client;
    private final String epoch;

    TransitBatch(TransitClient client, String epoch) {
        this.client = client;
        this.epoch = epoch;
    }

    /** The type is looked at where the key would be made, which must not happen (see {@link TransitVault}). */
    List<byte[]> encrypt(List<Bound> keys) {
        List<Map<String, String>> items = keys.stream()
                .map(each -> Map.of("plaintext", Base64s.encode(each.key()), "context", Base64s.encode(each.context())))
                .toList();
        return send("encrypt/" + epoch, Map.of("batch_input", items, "type", "none"), keys.size()).stream()
                .map(this::wrapped)
                .toList();
    }

    private byte[] wrapped(JsonNode result) {
        String ciphertext = result.path("ciphertext").asString("");
        if (ciphertext.isEmpty()) {
            throw client.unavailable("would not wrap a key. Its audit log says why.");
        }
        return ciphertext.getBytes(StandardCharsets.US_ASCII);
    }

    List<byte[]> decrypt(List<Bound> wrapped) {
        List<Map<String, String>> items = wrapped.stream()
                .map(each -> Map.of("ciphertext", ascii(each.key()), "context", Base64s.encode(each.context())))
                .toList();
        List<JsonNode> results = send("decrypt/" + epoch, Map.of("batch_input", items), wrapped.size());
        return DataKeys.unwrap(
                epoch, wrapped, position -> isWhole(wrapped.get(position)) ? opened(results.get(position)) : null);
    }

    /** Vault takes version 0 for 1, so that one changed byte would not be noticed. */
    private static boolean isWhole(Bound wrapped) {
        return WRAPPED.matcher(ascii(wrapped.key())).matches();
    }

    private byte @Nullable [] opened(JsonNode result) {
        String error = result.path("error").asString("");
        if (error.contains("disallowed by policy")) {
            throw client.unavailable("doesn't open older keys, since min_decryption_version was raised.");
        }
        return error.isEmpty()
                ? Base64.getDecoder().decode(result.path("plaintext").asString())
                : null;
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /**
     * One result an item; a batch in which items failed comes with status 400 and all results. For an epoch that isn't
     * there the answer is 400, or 403 to a token that may not create keys.
     */
    private List<JsonNode> send(String path, Map<String, ?> body, int items) {
        TransitAnswer answer = client.postOrBeRefused(path, body);
        List<JsonNode> results = List.copyOf(answer.data().path("batch_results").values());
        if (results.size() == items) {
            return results;
        }
        if (!client.has("keys/" + epoch)) {
            throw new UnknownEpochException(epoch);
        }
        client.granted("POST", path, answer);
        throw client.unavailable("would not " + path + ". Its audit log says why.");
    }
}
