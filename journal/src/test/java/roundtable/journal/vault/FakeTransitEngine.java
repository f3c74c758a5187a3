package roundtable.journal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.journal.vault.FakeTransitKey.Refusal;
import tools.jackson.databind.JsonNode;

/** The transit engine of {@link FakeTransit}, behind its mount. */
final class FakeTransitEngine {

    record Reply(int status, @Nullable Object body) {}

    private final Map<String, FakeTransitKey> keys = new TreeMap<>();

    /** Whether the token may create on {@code encrypt/}, so that Vault makes a key that is missing. */
    volatile boolean mayMakeKeysByEncrypting = true;

    /** What operators look at by themselves. */
    synchronized FakeTransitKey key(String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    synchronized List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /** @param word method, and the parts of the path behind the mount */
    synchronized Reply serve(String[] word, JsonNode body) throws Refusal {
        String last = word.length > 3 ? word[3] : "";
        return switch (word[0] + " " + word[1] + " " + last) {
            case "GET keys?list=true " ->
                keys.isEmpty() ? errors(404) : data(Map.of("keys", List.copyOf(keys.keySet())));
            case "GET keys " -> keys.containsKey(word[2]) ? data(key(word[2]).describe(word[2])) : errors(404);
            case "POST keys " -> {
                keys.computeIfAbsent(
                        word[2], name -> new FakeTransitKey(body.path("derived").asBoolean(false)));
                yield data(key(word[2]).describe(word[2]));
            }
            case "DELETE keys " -> delete(word[2]);
            case "POST keys config" -> configure(word[2], body);
            case "POST keys rotate" -> {
                find(word[2], "key not found").rotate();
                yield new Reply(204, null);
            }
            case "POST hmac " ->
                data(Map.of("hmac", find(word[2], "no key found").hmac(body)));
            case "POST encrypt " -> encrypt(word[2], body);
            case "POST decrypt " -> {
                FakeTransitKey key = find(word[2], "encryption key not found");
                yield batch(body, key::decrypt);
            }
            default -> errors(405, "unsupported operation");
        };
    }

    private FakeTransitKey find(String name, String orElse) throws Refusal {
        FakeTransitKey key = keys.get(name);
        if (key == null) {
            throw new Refusal(orElse);
        }
        return key;
    }

    private Reply delete(String name) throws Refusal {
        if (!find(name, "error deleting policy " + name + ": could not delete key; not found").deletionAllowed) {
            throw new Refusal("error deleting policy " + name + ": deletion is not allowed for this key");
        }
        keys.remove(name);
        return new Reply(204, null);
    }

    private Reply configure(String name, JsonNode body) throws Refusal {
        FakeTransitKey key = find(name, "no existing key named " + name + " could be found");
        key.deletionAllowed = body.path("deletion_allowed").asBoolean(key.deletionAllowed);
        return data(key.describe(name));
    }

    private Reply encrypt(String name, JsonNode body) throws Refusal {
        if (!keys.containsKey(name)) {
            if (!mayMakeKeysByEncrypting) {
                return errors(403, "permission denied");
            }
            String type = body.path("type").asString("aes256-gcm96");
            if (!type.equals("aes256-gcm96")) {
                throw new Refusal("unknown key type " + type);
            }
            keys.put(name, new FakeTransitKey(body.path("batch_input").path(0).has("context")));
        }
        return batch(body, key(name)::encrypt);
    }

    private interface Item {
        Map<String, Object> of(JsonNode item) throws Refusal;
    }

    private static Reply batch(JsonNode body, Item action) throws Refusal {
        if (body.path("batch_input").isEmpty()) {
            throw new Refusal("missing batch input to process");
        }
        List<Map<String, Object>> results = new ArrayList<>();
        int status = 200;
        for (JsonNode item : body.path("batch_input")) {
            try {
                results.add(action.of(item));
            } catch (Refusal e) {
                status = 400;
                results.add(Map.of("error", Objects.requireNonNull(e.getMessage())));
            }
        }
        return new Reply(status, Map.of("data", Map.of("batch_results", results)));
    }

    private static Reply data(Map<String, ?> data) {
        return new Reply(200, Map.of("data", data));
    }

    static Reply errors(int status, @Nullable String... errors) {
        return new Reply(status, Map.of("errors", errors));
    }
}
