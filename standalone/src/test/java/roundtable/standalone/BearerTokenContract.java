package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs ask by access tokens of the provider; every other token is refused, by each service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BearerTokenContract {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SUBJECT = "robin";

    private ProviderServer provider;
    private Installation product;
    private String issuer = "";
    private String person = "";

    abstract Installation installation(String... settings);

    @BeforeAll
    void start() {
        provider = new ProviderServer();
        issuer = provider.issuer();
        product = installation(
                "--roundtable.oidc.issuer=" + issuer,
                "--roundtable.oidc.client-id=" + ProviderServer.CLIENT,
                "--roundtable.oidc.client-secret=" + ProviderServer.SECRET,
                "--roundtable.oidc.audience=" + ProviderServer.AUDIENCE);
        ProviderServer.product = product.commands();
        new Caller(product.commands(), "First", "organiser")
                .openReport("r1", "Words", new Caller(product.queries(), "First", "organiser"));
        Caller robin = Caller.named(product.commands(), "Robin");
        person = robin.person();
        ProviderServer.CLAIMS.put(
                SUBJECT, Map.of("email", "robin.reader@guests.roundtable.example", "email_verified", true));
        assertThat(new Traveller(product.commands()).signIn("/api/oidc/start", SUBJECT))
                .isEqualTo("/");
    }

    @AfterAll
    void stop() {
        product.close();
        provider.close();
    }

    private HttpResponse<String> get(String url, String token, String... headers) {
        return send(request(url, token, headers).GET());
    }

    private static HttpRequest.Builder request(String url, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode problem = new JsonMapper().readTree(answer.body());
        return answer.statusCode() + " " + problem.path("code").asString("");
    }

    private HttpResponse<String> command(String token, String id) {
        return send(request(product.commands() + "/api/reports/r1/commands", token, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"commandId\":\"" + id + "\",\"commands\":[" + Caller.paragraph(id, "text") + "]}")));
    }

    private void role(String what, String role) {
        Caller organiser = new Caller(product.commands(), "First", "organiser");
        HttpResponse<String> done = organiser.command(
                "conferences/of-r1",
                what + role + System.nanoTime(),
                "{\"type\":\"" + what + "-role\",\"person\":\"" + person + "\",\"role\":\"" + role + "\"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    /** By name, what somebody could try instead of a token that the provider gave for Roundtable. */
    private Map<String, String> attacks() {
        JWTClaimsSet right = BearerToken.claims(issuer, SUBJECT).build();
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put("alg none", BearerToken.unsigned(right));
        attacks.put("HS256 by the public key", BearerToken.byPublicKey(right));
        attacks.put("wrong issuer", BearerToken.with("http://localhost:1", SUBJECT, claims -> claims));
        attacks.put("wrong audience", BearerToken.with(issuer, SUBJECT, claims -> claims.audience("another")));
        attacks.put(
                "the client as the audience",
                BearerToken.with(issuer, SUBJECT, claims -> claims.audience(ProviderServer.CLIENT)));
        attacks.put(
                "an audience that begins so",
                BearerToken.with(issuer, SUBJECT, claims -> claims.audience(ProviderServer.AUDIENCE + "/x")));
        attacks.put("no audience", BearerToken.with(issuer, SUBJECT, claims -> claims.audience((String) null)));
        attacks.put(
                "expired",
                BearerToken.with(issuer, SUBJECT, claims -> claims.expirationTime(in(Duration.ofMinutes(-2)))));
        attacks.put("without an end", BearerToken.with(issuer, SUBJECT, claims -> claims.expirationTime(null)));
        attacks.put(
                "not yet valid",
                BearerToken.with(issuer, SUBJECT, claims -> claims.notBeforeTime(in(Duration.ofMinutes(2)))));
        attacks.put("plain JWT", BearerToken.signed(ProviderServer.KEY, "JWT", right));
        attacks.put("no type", BearerToken.signed(ProviderServer.KEY, null, right));
        attacks.put("ID token", BearerToken.with(issuer, SUBJECT, claims -> claims.claim("nonce", "n")));
        attacks.put("ID token by its hash", BearerToken.with(issuer, SUBJECT, claims -> claims.claim("at_hash", "n")));
        attacks.put("unknown key", BearerToken.signed(ProviderServer.key("foreign"), "at+jwt", right));
        attacks.put("foreign key of a known name", BearerToken.signed(ProviderServer.key("known"), "at+jwt", right));
        attacks.put(
                "bound to a key", BearerToken.with(issuer, SUBJECT, claims -> claims.claim("cnf", Map.of("jkt", "k"))));
        attacks.put("no subject", BearerToken.with(issuer, SUBJECT, claims -> claims.subject(null)));
        attacks.put("altered", altered(BearerToken.of(issuer, SUBJECT)));
        attacks.put("nonsense", "a.b.c");
        return attacks;
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    /** With the claims of another token. */
    private String altered(String token) {
        String another = BearerToken.of(issuer, "somebody");
        String head = token.substring(0, token.indexOf('.') + 1);
        String claims = another.substring(another.indexOf('.') + 1, another.lastIndexOf('.'));
        return head + claims + token.substring(token.lastIndexOf('.'));
    }

    @Test
    void everyOtherTokenIsRefusedByBothServices() {
        attacks().forEach((name, token) -> {
            for (String url : List.of(product.commands() + "/api/people", product.queries() + "/api/conferences")) {
                HttpResponse<String> answer = get(url, token);
                assertThat(code(answer)).as(name).isEqualTo("401 token-refused");
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .as(name)
                        .contains("Bearer error=\"invalid_token\"");
            }
        });
    }

    @Test
    void aSubjectThatNobodyBelongsToIsRefused() {
        String token = BearerToken.of(issuer, "stranger");
        assertThat(code(get(product.queries() + "/api/conferences", token))).isEqualTo("401 token-person-unknown");
        assertThat(code(get(product.commands() + "/api/people", token))).isEqualTo("401 token-person-unknown");
    }

    @Test
    void rightsAreThoseOfTheDatabaseAndFollowIt() {
        String token = BearerToken.of(issuer, SUBJECT);
        String report = product.queries() + "/api/reports/r1";

        assertThat(get(report, token).statusCode()).isEqualTo(404);
        role("grant", "rapporteur");
        HttpResponse<String> written = command(token, "by-token-1");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        while (get(report, token).statusCode() != 200) {
            Thread.onSpinWait();
        }
        role("revoke", "rapporteur");
        assertThat(code(command(token, "by-token-2"))).isEqualTo("404 report-unknown");
        while (get(report, token).statusCode() == 200) {
            Thread.onSpinWait();
        }
        assertThat(get(report, token).statusCode()).isEqualTo(404);
    }

    @Test
    void claimsGiveNoRightsAndTakeNone() {
        for (Object claim : List.of(true, false, "organiser", List.of("organiser", "admin"))) {
            String token = BearerToken.with(
                    issuer,
                    SUBJECT,
                    claims -> claims.claim("admin", claim)
                            .claim("roles", claim)
                            .claim("groups", claim)
                            .claim("scope", "organiser admin"));
            assertThat(get(product.queries() + "/api/conferences", token).statusCode())
                    .isEqualTo(200);
            assertThat(code(get(product.commands() + "/api/people", token))).isEqualTo("403 not-for-your-role");
        }
    }

    @Test
    void aTokenBesideASessionIsRefused() {
        Caller organiser = new Caller(product.commands(), "First", "organiser");
        String token = BearerToken.of(issuer, SUBJECT);

        assertThat(code(get(product.commands() + "/api/people", token, "Cookie", organiser.cookie())))
                .isEqualTo("400 credentials-twice");
        assertThat(code(get(product.commands() + "/api/people", "nonsense", "Cookie", organiser.cookie())))
                .isEqualTo("400 credentials-twice");
    }

    /** What would last longer than the token. */
    @Test
    void aTokenBeginsNoSession() {
        String token = BearerToken.of(issuer, SUBJECT);
        for (String path : List.of(
                "/api/session",
                "/api/join",
                "/api/oidc/join",
                "/api/session;x=1",
                "/api/passkeys/options",
                "/api/invitations",
                "/api/invitations/i1/link",
                "/api/people/" + person + "/recovery")) {
            HttpResponse<String> answer =
                    send(request(product.commands() + path, token, "Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(path).isIn(400, 403);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("roundtable-session"));
        }
        assertThat(code(get(product.commands() + "/api/sessions", token))).isEqualTo("403 token-not-here");
    }

    @Test
    void aTokenStandsInTheHeaderAlone() {
        String token = BearerToken.of(issuer, SUBJECT);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(product.queries() + "/api/conferences?access_token=" + token));

        assertThat(code(send(request.GET()))).isEqualTo("401 sign-in-needed");
    }

    @Test
    void aSocketOpenedByATokenEndsWithIt() {
        Instant end = Instant.now().plusSeconds(3);
        String token = BearerToken.with(issuer, SUBJECT, claims -> claims.expirationTime(Date.from(end)));
        try (Line live = Line.byToken(product.queries(), "/ws/live", token);
                Line commands = Line.byToken(product.commands(), "/ws/commands", token)) {
            assertThat(live.closedWithin(Duration.ofSeconds(15))).isEqualTo("1008 session-ended");
            assertThat(commands.closedWithin(Duration.ofSeconds(15))).isEqualTo("1008 session-ended");
            assertThat(Instant.now()).isAfterOrEqualTo(end.minusSeconds(1));
        }
    }

    @Test
    void aSocketOpensForNoOtherToken() {
        String token = BearerToken.with(issuer, SUBJECT, claims -> claims.audience("another"));
        assertThat(catchThrowable(() -> Line.byToken(product.queries(), "/ws/live", token)))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }
}
