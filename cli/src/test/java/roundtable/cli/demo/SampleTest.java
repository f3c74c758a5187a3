package roundtable.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.report.command.ReportCommandNames;
import tools.jackson.databind.JsonNode;

class SampleTest {
    private final List<JsonNode> requests = Sample.requests(Instant.parse("2026-09-16T09:59:59Z"));

    @Test
    void hasThreeReportsOfSomeLength() {
        List<Integer> items = new ArrayList<>();
        for (String reportId : reports()) {
            items.add((int) commands(reportId).stream()
                    .filter(command -> command.path("type").asString().startsWith("add-"))
                    .count());
        }
        assertThat(items).hasSize(3).allMatch(count -> count >= 8 && count <= 15);
    }

    @Test
    void everyRequestHasAnIdOfItsOwnAndKnownCommands() {
        Set<String> ids = new HashSet<>();
        for (JsonNode request : requests) {
            assertThat(ids.add(request.path("commandId").asString())).isTrue();
            boolean report = request.path("to").asString().startsWith("reports/");
            for (JsonNode command : request.path("commands")) {
                Set<String> known = report ? ReportCommandNames.ALL.keySet() : ConferenceCommandNames.ALL.keySet();
                assertThat(known).contains(command.path("type").asString());
            }
        }
    }

    @Test
    void everyReportHasTagsOfTheForm() {
        JsonNode sets = requests.getFirst().at("/commands/0/template/tagging/sets");
        Set<String> known = new HashSet<>();
        sets.forEach(set -> set.path("tags")
                .forEach(tag -> known.add(
                        set.path("key").asString() + " " + tag.path("value").asString())));
        for (String reportId : reports()) {
            List<String> tags = commands(reportId).stream()
                    .filter(command -> command.path("type").asString().equals("tag-item"))
                    .map(command -> command.path("tag"))
                    .map(tag -> tag.path("scheme").asString() + " "
                            + tag.path("value").asString())
                    .toList();
            assertThat(tags).isNotEmpty();
            assertThat(known).containsAll(tags);
        }
    }

    @Test
    void theClosingSessionIsSoonAfterTheLoadingAndMovesWithTheHour() {
        JsonNode last = requests.getLast();
        assertThat(last.at("/commands/0/closingAt").asString()).isEqualTo("2026-09-16T12:00:00Z");
        assertThat(last.path("commandId").asString()).isEqualTo("sample1-tidewater.closing.2026-09-16T12");
    }

    @Test
    void theScriptFitsTheSample() {
        Script script = Sample.script();
        assertThat(reports()).contains(script.reportId());
        for (Script.Part part : script.parts()) {
            for (Script.Line line : part.lines()) {
                if (line instanceof Script.Line.Insertion(String itemId, String after, String text)) {
                    assertThat(commands(script.reportId()))
                            .anyMatch(command ->
                                    command.path("itemId").asString("").equals(itemId)
                                            && command.path("text").asString().contains(after));
                }
            }
        }
    }

    private Set<String> reports() {
        Set<String> reports = new HashSet<>();
        requests.stream()
                .map(request -> request.path("to").asString())
                .filter(to -> to.startsWith("reports/"))
                .forEach(to -> reports.add(to.substring("reports/".length())));
        return reports;
    }

    private List<JsonNode> commands(String reportId) {
        return requests.stream()
                .filter(request -> request.path("to").asString().equals("reports/" + reportId))
                .flatMap(request -> Sample.list(request.path("commands")).stream())
                .toList();
    }
}
