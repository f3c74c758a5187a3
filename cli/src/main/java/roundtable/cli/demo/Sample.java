package roundtable.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import roundtable.cli.client.Json;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/**
 * The sample conference, as requests in the file {@code roundtable/sample/sample.json}: commands under fixed command ids, to
 * be sent in order. Sent again, they change nothing.
 */
final class Sample {
    private static final String FOLDER = "/roundtable/sample/";

    private Sample() {}

    /** Brings the product whatever of the sample it doesn't have. */
    static void load(Product product) {
        for (JsonNode request : resource("sample.json").path("requests")) {
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

    /** What the two writers type. */
    static Script script() {
        return Script.of(resource("script.json"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static JsonNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(FOLDER + name), name)) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
