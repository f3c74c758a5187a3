package roundtable.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import roundtable.cli.client.Json;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/**
 * The sample conference, as requests in the file {@code roundtable/sample/sample.json}: commands under fixed command ids, to
 * be sent in order. Sent again, they change nothing but the time of the closing session, which is soon after the loading.
 */
final class Sample {
    private static final String FOLDER = "/roundtable/sample/";
    private static final Duration CLOSING_IN = Duration.ofHours(3);
    /** Length of {@code 2026-09-16T13}. */
    private static final int HOUR = 13;

    private Sample() {}

    /** Brings the product whatever of the sample it doesn't have. */
    static void load(Product product) {
        for (JsonNode request : requests(Instant.now())) {
            String to = request.path("to").asString();
            Session session = product.signIn(
                    request.path("by").path("name").asString(),
                    request.path("by").path("role").asString());
            if (to.startsWith("reports/")) {
                session.awaitReport(to.substring("reports/".length()));
            }
            session.post(to, request.path("commandId").asString(), list(request.path("commands")));
        }
    }

    /** As they are to be sent at that moment. */
    static List<JsonNode> requests(Instant now) {
        String closing = now.truncatedTo(ChronoUnit.HOURS).plus(CLOSING_IN).toString();
        String file = resource("sample.json").replace("{closing}", closing.substring(0, HOUR));
        return list(Json.read(file).path("requests"));
    }

    /** What the two writers type. */
    static Script script() {
        return Script.of(Json.read(resource("script.json")));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
