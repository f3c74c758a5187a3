package roundtable.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.report.command.ReportCommandNames;
import tools.jackson.databind.JsonNode;

class SampleTest {
    private final List<JsonNode> requests =
            Sample.list(Sample.resource("sample.json").path("requests"));

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
