package roundtable.cli.forget;

import java.util.List;
import java.util.Map;

/** Commands of the Chatham House Rule, and others that only this check sends. */
final class Orders {
    private Orders() {}

    static Map<String, Object> comment(String itemId, String commentId, String text) {
        return Map.of("type", "comment-on-item", "itemId", itemId, "commentId", commentId, "text", text);
    }

    static Map<String, Object> tag(String itemId, String value) {
        return Map.of("type", "tag-item", "itemId", itemId, "tag", Map.of("scheme", "free", "value", value));
    }

    static Map<String, Object> remove(String itemId) {
        return Map.of("type", "remove-item", "itemId", itemId);
    }

    static Map<String, Object> keepName(String itemId, String name) {
        return Map.of("type", "keep-name", "itemId", itemId, "text", name);
    }

    static Map<String, Object> requestAttribution(
            String itemId, int attribution, String speaker, String affiliation, String how) {
        return Map.of(
                "type",
                "request-attribution",
                "itemId",
                itemId,
                "attribution",
                attribution,
                "speaker",
                speaker,
                "affiliation",
                affiliation,
                "how",
                how);
    }

    static Map<String, Object> approveAttribution(
            String itemId, int attribution, String speaker, String approvedBy, String how) {
        return Map.of(
                "type",
                "approve-attribution",
                "itemId",
                itemId,
                "attribution",
                attribution,
                "speaker",
                speaker,
                "approvedBy",
                approvedBy,
                "how",
                how,
                "on",
                "2026-05-22");
    }

    static Map<String, Object> markAnonymous(String itemId) {
        return Map.of("type", "mark-quote-anonymous", "itemId", itemId);
    }

    static Map<String, Object> redact(String itemId) {
        return Map.of("type", "redact-item", "itemId", itemId, "reason", "names-a-person");
    }

    static Map<String, Object> participants(Map<String, String> affiliations) {
        List<Map<String, String>> people = affiliations.entrySet().stream()
                .map(person -> Map.of("name", person.getKey(), "affiliation", person.getValue()))
                .toList();
        return Map.of("type", "give-participants", "participants", people);
    }

    static Map<String, Object> createConference() {
        return Map.of(
                "type",
                "create-conference",
                "name",
                "A conference to be searched",
                "place",
                "",
                "template",
                Map.of(
                        "name",
                        "Two sections",
                        "guidance",
                        "",
                        "sections",
                        List.of(section("text", "bullet"), section("quotes", "quote")),
                        "tagging",
                        Map.of("sets", List.of(), "ownWords", true)));
    }

    private static Map<String, Object> section(String key, String kind) {
        return Map.of("key", key, "title", key, "guidance", "", "kinds", List.of(kind));
    }

    static Map<String, Object> addRoundtable(String reportId) {
        return Map.of(
                "type",
                "add-roundtable",
                "roundtable",
                Map.of("reportId", reportId, "code", "1", "title", "One", "place", ""));
    }
}
