package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.kit.Service;
import roundtable.kit.SettingsException;

/** A provider that is away, or named by halves, or not at all. */
class ProviderAwayTest {
    @TempDir
    Path folder;

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void aProviderThatIsAwayStopsNobodyElse() throws Exception {
        String issuer = "http://localhost:" + freePort();
        try (OneProcess product = OneProcess.in(
                folder,
                TestKeys.FILE,
                "--roundtable.oidc.issuer=" + issuer,
                "--roundtable.oidc.client-id=roundtable",
                "--roundtable.oidc.client-secret=secret",
                "--roundtable.oidc.audience=" + ProviderServer.AUDIENCE)) {
            String url = product.commands();

            assertThat(new Caller(url, "First", "organiser").get("/api/people").statusCode())
                    .isEqualTo(200);
            assertThat(Traveller.location(new Traveller(url).get("/api/oidc/start")))
                    .isEqualTo("/sign-in?refused=provider-away");
            assertThat(new Traveller(url).get("/api/oidc").body()).contains("\"localhost\"");
            var answer = byToken(url, issuer);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"provider-away\"");
        }
    }

    /** Nobody is told that their token is worth nothing because it could not be read. */
    @Test
    void aTokenIsNotRefusedForKeysThatCannotBeHad() throws Exception {
        HttpServer provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        String issuer = "http://localhost:" + provider.getAddress().getPort();
        String about = "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}";
        provider.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, about.length());
            exchange.getResponseBody().write(about.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        provider.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
        });
        provider.start();
        try (OneProcess product = OneProcess.in(
                folder,
                TestKeys.FILE,
                "--roundtable.oidc.issuer=" + issuer,
                "--roundtable.oidc.audience=" + ProviderServer.AUDIENCE)) {
            for (int i = 0; i < 5; i++) {
                var answer = byToken(product.commands(), issuer);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            }
        } finally {
            provider.stop(0);
        }
    }

    private static HttpResponse<String> byToken(String url, String issuer) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(url + "/api/conferences"))
                .header("Authorization", "Bearer " + BearerToken.of(issuer, "robin"))
                .build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
    }

    @Test
    void withoutAProviderTheAddressesSayThatThereIsNone() {
        try (OneProcess product = OneProcess.in(folder)) {
            Traveller browser = new Traveller(product.commands());

            assertThat(browser.get("/api/oidc").body()).isEqualTo("{\"provider\":null}");
            assertThat(browser.get("/api/oidc/start").body()).contains("\"provider-none\"");
            assertThat(browser.get("/api/oidc/return").body()).contains("\"provider-none\"");
            assertThat(browser.post("/api/oidc/join", "{\"token\":\"t\"}").body())
                    .contains("\"provider-none\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--roundtable.oidc.client-id=c",
                "--roundtable.oidc.audience=a",
                "--roundtable.oidc.issuer=https://provider.example",
                "--roundtable.oidc.issuer=https://provider.example --roundtable.oidc.client-id=c",
                "--roundtable.oidc.issuer=https://provider.example --roundtable.oidc.client-secret=c --roundtable.oidc.audience=a",
                "--roundtable.oidc.issuer=http://provider.example --roundtable.oidc.audience=a",
                "--roundtable.oidc.issuer=https://provider.example --roundtable.oidc.client-id=c --roundtable.oidc.client-secret=s --roundtable.oidc.audience=c"
            })
    void halfTheSettingsStopTheStart(String settings) {
        String all = settings + " --server.port=0 --roundtable.data=" + folder + " --roundtable.keys=" + TestKeys.FILE;

        assertThatThrownBy(() -> Service.start(RoundtableApplication.class, "Test product", all.split(" ")))
                .rootCause()
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("roundtable.oidc");
    }
}
