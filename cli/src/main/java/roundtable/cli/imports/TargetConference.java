package roundtable.cli.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/**
 * The conference that a report is imported into.
 *
 * @param template as the product answers
 * @param reports the ids of the reports that it has, by the code of the roundtable
 */
record TargetConference(String id, JsonNode template, Map<String, String> reports) {
    /** The one with the name that the file says, created with the product's own template if there is none. */
    static TargetConference findOrCreate(Session organiser, ImportedReport report) {
        return StreamSupport.stream(
                        organiser.get("/api/conferences").path("conferences").spliterator(), false)
                .filter(view -> view.path("name").asString("").strip().equalsIgnoreCase(report.conference()))
                .findFirst()
                .map(TargetConference::of)
                .orElseGet(() -> create(organiser, report));
    }

    private static TargetConference of(JsonNode view) {
        Map<String, String> reports = new HashMap<>();
        for (JsonNode roundtable : view.path("roundtables")) {
            reports.put(
                    roundtable.path("code").asString(""),
                    roundtable.path("reportId").asString(""));
        }
        return new TargetConference(view.path("id").asString(), view.path("template"), Map.copyOf(reports));
    }

    private static TargetConference create(Session organiser, ImportedReport report) {
        JsonNode template = organiser.get("/api/templates/default");
        String id = Ids.of('c', report.conference());
        Map<String, Object> command = new HashMap<>();
        command.put("type", "create-conference");
        command.put("name", report.conference());
        command.put("place", report.place());
        command.put("template", template);
        if (report.date() != null) {
            command.put("from", report.date().toString());
            command.put("to", report.date().toString());
        }
        organiser.post("conferences/" + id, id + ".create", List.of(command));
        return new TargetConference(id, template, Map.of());
    }

    /** Returns whether the roundtable was there already, from an earlier import of this very file. */
    boolean addRoundtable(Session organiser, String reportId, String code, ImportedReport report) {
        Optional<String> taken = reports.keySet().stream()
                .filter(code::equalsIgnoreCase)
                .map(reports::get)
                .findFirst();
        if (taken.isPresent()) {
            if (!taken.get().equals(reportId)) {
                throw new Failure("Roundtable " + code + " exists already in \"" + report.conference()
                        + "\", with a report of its own. Choose another code with --roundtable.");
            }
            return true;
        }
        Map<String, Object> roundtable = new HashMap<>();
        roundtable.put("reportId", reportId);
        roundtable.put("code", code);
        roundtable.put("title", report.title().isEmpty() ? "Roundtable " + code : report.title());
        roundtable.put("place", report.room());
        if (report.date() != null) {
            roundtable.put("date", report.date().toString());
        }
        organiser.post(
                "conferences/" + id,
                reportId + ".add",
                List.of(Map.of("type", "add-roundtable", "roundtable", roundtable)));
        return false;
    }
}
