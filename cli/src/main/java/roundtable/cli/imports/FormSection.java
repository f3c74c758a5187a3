package roundtable.cli.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A section of the template that a report is written on.
 *
 * @param kinds what may be written in it, in lower case
 */
record FormSection(String key, String title, List<String> kinds) {
    static List<FormSection> of(JsonNode template) {
        return StreamSupport.stream(template.path("sections").spliterator(), false)
                .map(section -> new FormSection(
                        section.path("key").asString(),
                        section.path("title").asString(),
                        StreamSupport.stream(section.path("kinds").spliterator(), false)
                                .map(JsonNode::asString)
                                .toList()))
                .toList();
    }

    /** What an item becomes here: itself where the section takes it, else what a new line is. */
    String kindFor(String wanted) {
        return kinds.contains(wanted) || kinds.isEmpty() ? wanted : kinds.getFirst();
    }
}
