package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of the installation in containers without an engine: it is well-formed, and refers to what exists. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern UPSTREAM = Pattern.compile("proxy_pass http://([a-z-]+):(\\d+)");
    private static final Pattern REFUSAL = Pattern.compile("return (\\d+) '(\\{.*})';");

    private final Map<String, Object> compose = read();
    private final Map<String, Object> services = map(compose.get("services"));

    private static Map<String, Object> read() {
        try {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml")));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @Test
    void usesNoKeyThatComposeDoesNotKnow() {
        assertThat(compose.keySet()).isSubsetOf("name", "services", "volumes", "networks", "configs", "secrets");
        services.forEach((name, service) -> assertThat(map(service).keySet())
                .as(name)
                .isSubsetOf(
                        "image",
                        "build",
                        "command",
                        "environment",
                        "volumes",
                        "ports",
                        "networks",
                        "depends_on",
                        "healthcheck",
                        "restart"));
    }

    @Test
    void startsServicesInAnOrderThatThereIs() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("mongo", "command-service", "query-service", "proxy");
        services.forEach((name, service) -> assertThat(services.keySet())
                .as(name)
                .containsAll(names(map(service).getOrDefault("depends_on", List.of()))));
        assertThat(map(services.get("mongo"))).containsKey("healthcheck");
        assertThat(map(compose.get("volumes"))).containsKeys("mongo-data", "keys");
    }

    private static Iterable<String> names(Object list) {
        return list instanceof Map
                ? map(list).keySet()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Test
    void buildsWhatIsInThisProject() throws IOException {
        String pom = text("pom.xml");
        for (String name : List.of("command-service", "query-service", "proxy")) {
            Map<String, Object> build = map(map(services.get(name)).get("build"));
            String dockerfile = text(String.valueOf(build.get("dockerfile")));
            if (build.containsKey("args")) {
                assertThat(map(build.get("args"))).containsEntry("SERVICE", name);
                assertThat(pom).contains("<module>" + name + "</module>");
            }
            copied(dockerfile)
                    .forEach(file -> assertThat(ROOT.resolve(file)).as(name).exists());
        }
    }

    /** What a Dockerfile takes from the project, and not from a stage of its own. */
    private static Stream<String> copied(String dockerfile) {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> List.of(line.substring("COPY ".length()).split(" ", -1)))
                .flatMap(words -> words.subList(0, words.size() - 1).stream());
    }

    @Test
    void servicesGetTheDatabaseAndAPort() {
        for (String name : List.of("command-service", "query-service")) {
            assertThat(map(map(services.get(name)).get("environment")))
                    .containsEntry("MONGODB_URI", "mongodb://mongo:27017/?replicaSet=rs0")
                    .containsEntry("SERVER_PORT", "8080")
                    .containsEntry("ROUNDTABLE_ADDRESS", "0.0.0.0")
                    .containsEntry("ROUNDTABLE_KEYS", "/keys/keystore");
            assertThat(map(services.get(name)).get("volumes")).isEqualTo(List.of("keys:/keys"));
        }
    }

    @Test
    void servicesBelieveTheProxyAloneWhoAsksThem() throws IOException {
        Object address = map(map(map(services.get("proxy")).get("networks")).get("default"))
                .get("ipv4_address");
        for (String name : List.of("command-service", "query-service")) {
            assertThat(map(map(services.get(name)).get("environment"))).containsEntry("ROUNDTABLE_PROXIES", address);
        }
        assertThat(text("docker/proxy.conf")).contains("proxy_set_header X-Forwarded-For $remote_addr;");
    }

    @Test
    void theProxyAsksServicesThatThereAreAndRefusesAsTheyDo() throws IOException {
        String proxy = text("docker/proxy.conf");
        assertThat(UPSTREAM.matcher(proxy).results().toList()).isNotEmpty().allSatisfy(upstream -> {
            assertThat(services).containsKey(upstream.group(1));
            assertThat(upstream.group(2)).isEqualTo("8080");
        });
        Matcher refusal = REFUSAL.matcher(proxy);
        assertThat(refusal.results().toList()).hasSize(7).allSatisfy(found -> {
            var problem = new tools.jackson.databind.json.JsonMapper().readTree(found.group(2));
            assertThat(problem.path("status").asString()).isEqualTo(found.group(1));
            assertThat(text("docs/protocol.md"))
                    .contains("`" + problem.path("code").asString() + "`");
            assertThat(problem.path("detail").asString()).endsWith(".");
        });
        assertThat(proxy.lines().filter(line -> line.contains("location @")))
                .as("each refusal is used")
                .allSatisfy(line -> assertThat(proxy)
                        .contains("= " + line.strip().replace("location ", "").replace(" {", "") + ";"));
    }
}
