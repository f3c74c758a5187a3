package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.cli.client.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the product serves beside its commands and views. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    @TempDir
    static Path folder;

    private Installation product;

    @BeforeAll
    void start() {
        product = OneProcess.in(folder);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports/r31",
                "/reports/sample1-tidewater-1.2",
                "/sign-in",
                "/join",
                "/account",
                "/setup/c1.2",
                "/conferences/c1.2"
            })
    void servesTheWebClientAtEachOfItsAddresses(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nothing.js", "/favicon.nothing"})
    void saysWhereThereIsNothing(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    /** What the interface has is told to nobody who hasn't signed in. */
    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/nothing", "/api/reports/r1"})
    void asksForSignInFirst(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"sign-in-needed\"");
    }

    @Test
    void saysThatItIsWell() throws Exception {
        HttpResponse<String> health = get("/api/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"green\"");
    }

    @Test
    void describesItsInterface() throws Exception {
        JsonNode api = new JsonMapper().readTree(get("/api/openapi").body());

        assertThat(api.at("/paths").propertyNames())
                .contains(
                        "/api/session",
                        "/api/reports/{id}",
                        "/api/reports/{reportId}/commands",
                        "/api/conferences/{conferenceId}/commands");
        assertThat(api.at("/paths/~1api~1reports~1{reportId}~1commands/post").toString())
                .contains("\"finalise-section\"");
    }

    /**
     * The written description is what the proxy serves before two services, each of which knows its own part alone. After
     * a change it is written anew where the system property {@code roundtable.describe} is set.
     */
    @Test
    void theWrittenDescriptionOfTheInterfaceIsWhatTheProductSays() throws Exception {
        Path file = Path.of("../docs/openapi.json");
        ObjectNode said =
                (ObjectNode) new JsonMapper().readTree(get("/api/openapi").body());
        said.remove("servers");
        ((ObjectNode) said.get("paths")).remove("/api/sample");
        if (Boolean.getBoolean("roundtable.describe")) {
            Files.writeString(file, said.toPrettyString() + "\n");
        }

        assertThat(new JsonMapper().readTree(Files.readString(file))).isEqualTo(said);
    }

    @Test
    void loadsTheSampleOnce() throws Exception {
        assertThat(post("/api/sample").statusCode()).isEqualTo(200);
        String loaded = conferences();
        assertThat(post("/api/sample").statusCode()).isEqualTo(200);

        assertThat(conferences()).isEqualTo(loaded).contains("Tidewater Forum");
    }

    /** Without the hour of the closing session, which moves on with the clock. */
    private String conferences() {
        return Product.at(product.queries(), Town::guests)
                .signIn("Reader", "reader")
                .getBody("/api/conferences")
                .replaceAll("\"closingAt\":\"[^\"]*\"", "");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Cookie", Town.guests().cookie("Visitor", "organiser"))
                                .header("X-XSRF-TOKEN", Town.guests().csrf("Visitor", "organiser"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.queries() + path));
    }
}
