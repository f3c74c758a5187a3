package roundtable.cli.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who types what on one report.
 *
 * @param parts one a writer
 */
record Script(String reportId, List<Part> parts) {
    /**
     * One writer's part.
     *
     * @param role such as {@code note-taker}
     * @param lines in order
     */
    record Part(String name, String role, List<Line> lines) {}

    /** Text to be typed. */
    sealed interface Line {
        String text();

        /** A new item at the end of a section. */
        record NewItem(String section, String kind, String text) implements Line {}

        /** Words within an item that is there, behind others. */
        record Insertion(String itemId, String after, String text) implements Line {}
    }

    static Script of(JsonNode json) {
        return new Script(
                json.path("reportId").asString(),
                Sample.list(json.path("writers")).stream().map(Script::part).toList());
    }

    private static Part part(JsonNode json) {
        return new Part(
                json.path("name").asString(),
                json.path("role").asString(),
                Sample.list(json.path("lines")).stream().map(Script::line).toList());
    }

    private static Line line(JsonNode json) {
        String text = json.path("text").asString();
        return json.has("item")
                ? new Line.Insertion(
                        json.path("item").asString(), json.path("after").asString(), text)
                : new Line.NewItem(
                        json.path("section").asString(), json.path("kind").asString(), text);
    }
}
