package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.command.ReportCommandNames;
import roundtable.report.event.ReportEventNames;
import roundtable.report.event.TextEdited;
import tools.jackson.databind.JsonNode;

/** The description of the sockets is what the product does. */
final class AsyncApiTest {
    private static final JsonNode API = read();

    private static JsonNode read() {
        try (Reader file = Files.newBufferedReader(Path.of("../docs/asyncapi.yaml"))) {
            Map<String, Object> tree = new Yaml().load(file);
            return WireJson.mapper().valueToTree(tree);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(API.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(API.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void eventsAreThoseOfTheCodeFieldByField() {
        Set<String> described = references(API.at("/components/schemas/event/oneOf"));
        assertThat(described).isEqualTo(ReportEventNames.ALL.keySet());
        ReportEventNames.ALL.forEach((name, type) -> {
            Set<String> fields = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            fields.add("type");
            if (type == TextEdited.class) {
                fields.add("checksum");
            }
            JsonNode properties = API.at("/components/schemas/" + name + "/properties");
            assertThat(new TreeSet<>(properties.propertyNames())).as(name).isEqualTo(fields);
            assertThat(properties.at("/type/const").asString()).isEqualTo(name);
        });
    }

    @Test
    void commandsAreThoseOfTheCode() {
        Set<String> described = new HashSet<>();
        API.at("/components/schemas/command/properties/type/enum").forEach(name -> described.add(name.asString()));
        Set<String> known = new HashSet<>(ReportCommandNames.ALL.keySet());
        known.addAll(ConferenceCommandNames.ALL.keySet());
        assertThat(described).isEqualTo(known);
    }

    @Test
    void everyExampleOfAClientsMessageIsServed() throws Exception {
        try (EmbeddedServer database = EmbeddedServer.inMemory();
                RunningService service = new RunningService(database, Map.of());
                TestSocket socket = service.connect("Sara")) {
            service.stream("report:r31").append(RandomReport.opening("r31"));
            socket.subscribe("report:r31", 0);
            List<String> heard = socket.typesUntilPong(1);
            for (String name : operation("sayToLive").stream().sorted().toList()) {
                for (JsonNode example : API.at("/components/messages/" + name + "/examples")) {
                    socket.send(example.path("payload")
                            .toString()
                            .replace("p1.tab", RunningService.person("Sara") + ".tab"));
                    if (!name.equals("ping")) {
                        assertThat(socket.typesUntilPong(2)).as(name).doesNotContain("error");
                        socket.subscribe("report:r31", 0);
                    }
                    heard.addAll(socket.typesUntilPong(3));
                }
            }
            Set<String> announced = operation("hearFromLive").stream()
                    .map(name -> API.at("/components/messages/" + name + "/payload/properties/type/const")
                            .asString())
                    .collect(Collectors.toSet());
            assertThat(announced).containsAll(heard);
        }
    }

    private static Set<String> operation(String name) {
        return references(API.at("/operations/" + name + "/messages"));
    }

    private static Set<String> references(JsonNode list) {
        return list.findValuesAsString("$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }
}
