package roundtable.journal.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.journal.codec.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Requests to a transit engine. Everything that isn't an answer of the engine itself becomes a {@link
 * KeyVaultUnavailableException}; nothing of the token, of a request's body or of an answer is in a message.
 */
final class TransitClient implements AutoCloseable {

    private final TransitSettings settings;
    private final String base;
    private final HttpClient http;

    /** Follows no redirect: the token would go along. */
    TransitClient(TransitSettings settings) {
        this.settings = settings;
        String address = settings.address().toString();
        this.base = (address.endsWith("/") ? address : address + "/") + "v1/" + settings.mount() + "/";
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    TransitAnswer get(String path) {
        return granted("GET", path, send("GET", path, null));
    }

    /** Whether the engine has what is at this path. */
    boolean has(String path) {
        TransitAnswer answer = get(path);
        if (!answer.done() && !answer.absent()) {
            throw unavailable("would not look up " + path + ". Its audit log says why.");
        }
        return answer.done();
    }

    TransitAnswer delete(String path) {
        return granted("DELETE", path, send("DELETE", path, null));
    }

    TransitAnswer post(String path, Map<String, ?> body) {
        return granted("POST", path, postOrBeRefused(path, body));
    }

    /** What {@link #post} does, with a refusal of the token as an answer too. */
    TransitAnswer postOrBeRefused(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    TransitAnswer granted(String method, String path, TransitAnswer answer) {
        if (answer.status() == 403) {
            throw unavailable(reason(method, path, 403));
        }
        return answer;
    }

    private TransitAnswer send(String method, String path, @Nullable Map<String, ?> body) {
        HttpRequest request = request(method, path, body);
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer(method, path, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new KeyVaultUnavailableException(
                    "The key vault at " + where() + " doesn't answer: "
                            + e.getClass().getSimpleName() + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyVaultUnavailableException("Waiting for the key vault was interrupted.", e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(settings.patience())
                .header("X-Vault-Request", "true");
        if (settings.namespace() != null) {
            request.header("X-Vault-Namespace", settings.namespace());
        }
        try {
            request.header("X-Vault-Token", settings.token().get().strip());
        } catch (IllegalArgumentException e) {
            // its message shows the token, so it isn't a cause either
            throw new KeyVaultUnavailableException("The token for the key vault isn't one that can be sent.", null);
        }
        return request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : json(body))
                .build();
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body));
    }

    private TransitAnswer answer(String method, String path, int status, byte[] bytes) {
        JsonNode body = parse(bytes);
        boolean absent = status == 404
                && body.path("errors").isArray()
                && body.path("errors").isEmpty();
        if (absent || status == 400 || status == 403 || status == 204 || (status == 200 && body.isObject())) {
            return new TransitAnswer(status, body);
        }
        throw unavailable(reason(method, path, status));
    }

    private String reason(String method, String path, int status) {
        return switch (status) {
            case 200 -> "doesn't answer as one does: is this address another server's?";
            case 403 ->
                "refuses the token: it has expired, or its policy doesn't allow " + method + " on " + settings.mount()
                        + "/" + path + ".";
            case 404 -> "has no transit engine at " + settings.mount() + ", or none in this namespace.";
            case 429, 473 -> "doesn't take requests now (status " + status + ").";
            case 503 -> "is sealed or under maintenance. Unseal it; nothing is lost.";
            default -> "answers with status " + status + ".";
        };
    }

    /** @param what as in "is sealed." */
    KeyVaultUnavailableException unavailable(String what) {
        return new KeyVaultUnavailableException("The key vault at " + where() + " " + what, null);
    }

    /** What isn't JSON is of a proxy, or nothing. */
    private static JsonNode parse(byte[] bytes) {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : Json.mapper().readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** Host and port; an address may hold a password. */
    private String where() {
        URI address = settings.address();
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    @Override
    public void close() {
        http.close();
    }
}
