package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import roundtable.closing.command.ClosingCommandNames;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.installation.command.InstallationCommandNames;
import roundtable.queries.live.ConferenceTopicSource;
import roundtable.queries.live.TopicSource;
import roundtable.report.command.ReportCommandNames;

/**
 * The tables of docs/security.md, asked for line by line in each role of a running product; and that there is a line for each
 * address, command and topic.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final List<String> ROLES =
            List.of("organiser", "rapporteur", "note-taker", "chair", "auditor", "reader");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([^`]+)` \\|((?: (?:yes|no) \\|){6})$");
    private static final Pattern OPEN = Pattern.compile(
            "(?m)^\\| `((?:GET|POST|DELETE) [^`]+)` \\| (anybody|who has signed in|by command)[^|]*\\|$");

    @TempDir
    static Path folder;

    private OneProcess product;
    private final Map<String, Caller> people = new LinkedHashMap<>();
    private int sent;

    @BeforeAll
    void start() {
        product = OneProcess.in(folder);
        String url = product.commands();
        Caller organiser = new Caller(url, "First", "organiser");
        organiser.openReport("r1", "Words");
        new Caller(url, "Writer", "rapporteur").command("reports/r1", "i1", Caller.paragraph("i1", "text"));
        for (String role : ROLES) {
            Caller person = Caller.named(url, "One " + role);
            HttpResponse<String> granted = organiser.command(
                    "installations/house",
                    "grant-" + role,
                    "{\"type\":\"grant-role\",\"person\":\"" + person.person() + "\",\"role\":\"" + role + "\"}");
            assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
            people.put(role, person);
        }
    }

    @AfterAll
    void stop() {
        product.close();
    }

    /** A line: what is asked for, and which roles get it. */
    record Row(String what, List<Boolean> allowed) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static String document() {
        try {
            return Files.readString(Path.of("../docs/security.md"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Row> lines() {
        return LINE.matcher(document()).results().map(AccessMatrixTest::line);
    }

    private static Row line(MatchResult match) {
        List<Boolean> allowed = Arrays.stream(match.group(2).split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .map("yes"::equals)
                .toList();
        return new Row(match.group(1), allowed);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachRoleMayDoWhatItsLineSays(Row line) {
        for (int i = 0; i < ROLES.size(); i++) {
            Caller person = Objects.requireNonNull(people.get(ROLES.get(i)));
            String answer = ask(line.what(), person);
            assertThat(answer.contains("\"not-for-your-role\""))
                    .as("%s as %s: %s", line.what(), ROLES.get(i), answer)
                    .isNotEqualTo(line.allowed().get(i));
            assertThat(answer).doesNotContain("unknown-topic", "report-unknown", "conference-unknown");
        }
    }

    private String ask(String what, Caller person) {
        String[] words = what.split(" ", 2);
        return switch (words[0]) {
            case "GET" -> person.get(path(words[1])).body();
            case "POST" -> person.post(path(words[1]), "{}").body();
            case "topic", "message" -> onSocket(words[1], person);
            default -> command(words[0], words[1], person);
        };
    }

    private static String path(String pattern) {
        String path = pattern.replace("/api/conferences/{id}", "/api/conferences/of-r1")
                .replace("{id}", "r1")
                .replace("{number}", "1")
                .replace("{receiver}", "nobody")
                .replace("{message}", "r1.1");
        return path.endsWith("/blame") ? path + "?version=0" : path.endsWith("/across") ? path + "?section=only" : path;
    }

    private String command(String kind, String type, Caller person) {
        String topic = switch (kind) {
            case "report" -> "reports/r1";
            case "conference" ->
                "conferences/" + (type.equals("create-conference") ? "new-" + person.person() : "of-r1");
            case "board" -> "boards/of-r1";
            default -> "installations/house";
        };
        HttpResponse<String> answer =
                person.command(topic, "matrix-" + sent++, "{\"type\":\"" + type + "\"" + fields(kind, type) + "}");
        assertThat(answer.body()).as("a command of its form").doesNotContain("field-", "json-", "command-unknown");
        return answer.body();
    }

    /** Such that a command has its form; most of them can't be carried out, which is found out only after who may. */
    private static String fields(String kind, String type) {
        String item = ",\"itemId\":\"i1\"";
        String speaker = item + ",\"attribution\":1,\"speaker\":\"S\"";
        return switch (type) {
            case "assign-rapporteur", "assign-note-taker" -> ",\"person\":{\"name\":\"N\",\"affiliation\":\"\"}";
            case "add-bullet", "add-paragraph", "add-quote" -> item + ",\"section\":\"only\",\"text\":\"\"";
            case "add-heading" -> item + ",\"section\":\"only\",\"text\":\"\",\"level\":1";
            case "edit-text" -> item + ",\"revision\":0,\"clientId\":\"t\",\"sequence\":0,\"changes\":[[4]]";
            case "move-item" -> item + ",\"section\":\"only\"";
            case "tag-item", "untag-item" -> item + ",\"tag\":{\"scheme\":\"free\",\"value\":\"t\"}";
            case "comment-on-item" -> item + ",\"commentId\":\"c1\",\"text\":\"t\"";
            case "resolve-comment" -> ",\"commentId\":\"none\"";
            case "finalise-section", "reopen-section" -> ",\"section\":\"none\"";
            case "request-attribution" -> speaker + ",\"affiliation\":\"\",\"how\":\"\"";
            case "approve-attribution" -> speaker + ",\"approvedBy\":\"S\",\"how\":\"\",\"on\":\"2018-12-07\"";
            case "redact-item" -> ",\"itemId\":\"none\",\"reason\":\"other\"";
            case "give-participants" -> ",\"participants\":[]";
            case "keep-name" -> item + ",\"text\":\"N\"";
            case "pin-item" -> ",\"pinId\":\"p1\",\"reportId\":\"none\",\"itemId\":\"none\",\"version\":0";
            case "drop-pin" -> ",\"pinId\":\"none\"";
            case "take-over-wording", "keep-wording" -> ",\"pinId\":\"none\",\"version\":0";
            case "mark-said", "mark-unsaid" -> ",\"itemId\":\"none\"";
            case "plan-minutes" -> ",\"itemId\":\"none\",\"minutes\":1";
            case "remove-item", "restore-item", "mark-quote-anonymous" -> ",\"itemId\":\"none\"";
            case "create-conference" ->
                ",\"name\":\"N\",\"place\":\"\",\"template\":{\"name\":\"T\",\"guidance\":\"\",\"sections\":[],\"tagging\":{\"sets\":[],\"ownWords\":true}}";
            case "revise-conference" -> ",\"name\":\"\",\"place\":\"\"";
            case "schedule-closing-session" -> "";
            case "revise-template" ->
                ",\"template\":{\"name\":\"T\",\"guidance\":\"\",\"sections\":[],\"tagging\":{\"sets\":[],\"ownWords\":true}}";
            case "add-roundtable" ->
                ",\"roundtable\":{\"reportId\":\"r1\",\"code\":\"9\",\"title\":\"T\",\"place\":\"\"}";
            case "grant-role", "revoke-role" ->
                kind.equals("installation") && type.equals("grant-role")
                        ? ",\"person\":\"somebody\",\"role\":\"reader\""
                        : ",\"person\":\"nobody\",\"role\":\"reader\"";
            default -> "";
        };
    }

    private String onSocket(String what, Caller person) {
        try (Line line = new Line(product.queries(), "/ws/live", person)) {
            if (!what.equals("presence")) {
                String topic = what + (isAboutConferences(what) ? ":of-r1" : ":r1");
                line.subscribe(topic);
                return line.await("\"topic\":\"" + topic + "\"");
            }
            line.subscribe("report:r1");
            line.await("\"subscribed\"");
            line.send("{\"type\":\"presence\",\"topic\":\"report:r1\",\"clientId\":\"" + person.person()
                    + ".t\",\"cursor\":null}");
            return line.await("\"presence\"");
        }
    }

    private boolean isAboutConferences(String kind) {
        return product.beans(ConferenceTopicSource.class)
                .anyMatch(source -> source.kind().equals(kind));
    }

    @Test
    void thereIsALineForEachAddress() {
        Set<String> documented = Stream.concat(
                        lines().map(Row::what),
                        OPEN.matcher(document()).results().map(match -> match.group(1)))
                .filter(what -> what.matches("(GET|POST|DELETE) .*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(addresses());
    }

    /** But for the description of the interface, which says what is in the sources. */
    private Set<String> addresses() {
        return product.beans(RequestMappingHandlerMapping.class)
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("roundtable."))
                .map(Map.Entry::getKey)
                .flatMap(AccessMatrixTest::addresses)
                .filter(address -> !address.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + path));
    }

    @Test
    void thereIsALineForEachCommand() {
        Set<String> known = new TreeSet<>();
        ReportCommandNames.ALL.keySet().forEach(name -> known.add("report " + name));
        ConferenceCommandNames.ALL.keySet().forEach(name -> known.add("conference " + name));
        ClosingCommandNames.ALL.keySet().forEach(name -> known.add("board " + name));
        InstallationCommandNames.ALL.keySet().forEach(name -> known.add("installation " + name));

        assertThat(documented("(report|conference|board|installation) .*")).isEqualTo(known);
    }

    @Test
    void thereIsALineForEachTopic() {
        assertThat(documented("topic .*"))
                .isEqualTo(Stream.concat(
                                product.beans(TopicSource.class).map(TopicSource::kind),
                                product.beans(ConferenceTopicSource.class).map(ConferenceTopicSource::kind))
                        .map(kind -> "topic " + kind)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> documented(String pattern) {
        return lines().map(Row::what)
                .filter(what -> what.matches(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
