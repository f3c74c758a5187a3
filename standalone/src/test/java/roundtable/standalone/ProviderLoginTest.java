package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in by an identity provider, and nobody else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderLoginTest {
    private static final String START = "/api/oidc/start";
    private static final String SESSION = "roundtable-session";

    @TempDir
    static Path folder;

    private ProviderServer provider;
    private OneProcess product;
    private String url = "";

    @BeforeAll
    void start() {
        provider = new ProviderServer();
        product = OneProcess.in(
                folder,
                TestKeys.FILE,
                "--roundtable.oidc.issuer=" + provider.issuer(),
                "--roundtable.oidc.client-id=" + ProviderServer.CLIENT,
                "--roundtable.oidc.client-secret=" + ProviderServer.SECRET,
                "--roundtable.oidc.name=The Forum");
        url = product.commands();
        ProviderServer.product = url;
    }

    @AfterAll
    void stop() {
        product.close();
        provider.close();
    }

    private static void claims(String subject, Map<String, Object> claims) {
        ProviderServer.CLAIMS.put(subject, claims);
    }

    /** Somebody with an invitation; where they get. */
    private String join(Traveller browser, String subject, String role) {
        HttpResponse<String> answer = browser.post("/api/oidc/join", "{\"token\":\"" + invitation(role) + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return browser.signIn(read(answer).path("location").asString(), subject);
    }

    private String invitation(String role) {
        Caller organiser = new Caller(url, "Inviter", "organiser");
        String link = read(organiser.post("/api/invitations", "{\"role\":\"" + role + "\"}"))
                .path("link")
                .asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void somebodyJoinsAndSignsInAgainByTheProvider() {
        claims("ada", Map.of("name", "Ada Byron", "email", "ada@roundtable.example"));
        Traveller browser = new Traveller(url);

        assertThat(join(browser, "ada", "reader")).isEqualTo("/");
        JsonNode session = read(browser.get("/api/session"));
        assertThat(session.at("/person/name").asString()).isEqualTo("Ada Byron");
        assertThat(session.at("/roles/0/role").asString()).isEqualTo("reader");

        Traveller later = new Traveller(url);
        assertThat(later.signIn(START + "?to=/account", "ada")).isEqualTo("/account");
        assertThat(read(later.get("/api/session")).at("/person/id")).isEqualTo(session.at("/person/id"));
    }

    @Test
    void whoHasNoPasswordCannotSignInByOne() {
        claims("bob", Map.of("name", "Bob", "email", "bob@roundtable.example"));
        join(new Traveller(url), "bob", "reader");

        for (String password : List.of("", "{noop}", "password")) {
            HttpResponse<String> answer = new Traveller(url)
                    .post("/api/session", "{\"email\":\"bob@roundtable.example\",\"password\":\"" + password + "\"}");
            assertThat(answer.body()).contains("\"sign-in-failed\"");
        }
    }

    @Test
    void whoIsUnknownNeedsAnInvitation() {
        claims("mallory", Map.of("name", "Mallory", "email", "m@roundtable.example", "email_verified", true));
        Traveller browser = new Traveller(url);

        assertThat(browser.signIn(START, "mallory")).isEqualTo("/sign-in?refused=invitation-needed");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void aVerifiedAddressLinksAndAnUnverifiedOneDoesNot() {
        Caller carol = new Caller(url, "Carol", "reader");
        String email = "carol.reader@guests.roundtable.example";
        claims("carol-1", Map.of("name", "Not Carol", "email", email, "email_verified", false));
        claims("carol-2", Map.of("name", "Not Carol", "email", email));
        claims("carol-3", Map.of("name", "Not Carol", "email", email, "email_verified", "yes"));
        claims("carol-4", Map.of("name", "C.", "email", email, "email_verified", true));
        claims("carol-5", Map.of("name", "C.", "email", email, "email_verified", true));

        assertThat(new Traveller(url).signIn(START, "carol-1")).endsWith("refused=invitation-needed");
        assertThat(new Traveller(url).signIn(START, "carol-2")).endsWith("refused=invitation-needed");
        assertThat(new Traveller(url).signIn(START, "carol-3")).endsWith("refused=invitation-needed");
        assertThat(join(new Traveller(url), "carol-1", "reader")).endsWith("refused=email-taken");
        Traveller herself = new Traveller(url);
        assertThat(herself.signIn(START, "carol-4")).isEqualTo("/");
        assertThat(read(herself.get("/api/session")).at("/person/id").asString())
                .isEqualTo(carol.person());
        assertThat(new Traveller(url).signIn(START, "carol-5"))
                .as("the address was given to somebody else")
                .endsWith("refused=identity-taken");
    }

    @Test
    void aLinkIsNotUsedUpByARefusalAndOnlyOnce() {
        claims("dan", Map.of("email", "dan@roundtable.example"));
        claims("eve", Map.of("name", "Eve", "email", "eve@roundtable.example"));
        claims("fay", Map.of("name", "EVE", "email", "fay@roundtable.example"));
        String body = "{\"token\":\"" + invitation("reader") + "\"}";

        Traveller nameless = new Traveller(url);
        nameless.post("/api/oidc/join", body);
        assertThat(nameless.signIn(START + "?join=true", "dan")).endsWith("refused=claims-missing");
        Traveller named = new Traveller(url);
        named.post("/api/oidc/join", body);
        assertThat(named.signIn(START + "?join=true", "eve")).isEqualTo("/");
        assertThat(new Traveller(url).post("/api/oidc/join", body).body()).contains("\"link-used\"");
        assertThat(join(new Traveller(url), "fay", "reader")).endsWith("refused=name-taken");
    }

    /** What the provider says of rights is worth nothing, one way or the other. */
    @Test
    void claimsGiveNoRightsAndTakeNone() {
        claims("gil", Map.of("name", "Gil", "email", "gil@roundtable.example", "admin", true, "roles", "organiser"));
        claims("hal", Map.of("name", "Hal", "email", "hal@roundtable.example", "admin", false, "groups", "none"));
        Traveller reader = new Traveller(url);
        join(reader, "gil", "reader");
        Traveller organiser = new Traveller(url);
        join(organiser, "hal", "organiser");

        assertThat(reader.get("/api/people").body()).contains("not-for-your-role");
        assertThat(read(reader.get("/api/session")).path("roles")).hasSize(1);
        assertThat(organiser.get("/api/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aReturnWithAForeignStateIsRefusedAndUsesNothingUp() {
        claims("ida", Map.of("name", "Ida", "email", "ida@roundtable.example"));
        join(new Traveller(url), "ida", "reader");
        Traveller browser = new Traveller(url);
        String back = browser.toReturn(START, "ida");
        String forged = back.replaceFirst("state=[^&]*", "state=another");

        assertThat(forged).isNotEqualTo(back);
        assertThat(Traveller.location(browser.get(forged))).isEqualTo("/sign-in?refused=sign-in-lapsed");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(Traveller.location(browser.get(back))).isEqualTo("/");
    }

    /** Login CSRF: somebody else's code, sent into a browser that did not ask for it. */
    @Test
    void aCodeCountsInTheBrowserThatAskedForItAlone() {
        claims("jan", Map.of("name", "Jan", "email", "jan@roundtable.example"));
        join(new Traveller(url), "jan", "reader");
        String back = new Traveller(url).toReturn(START, "jan");
        Traveller victim = new Traveller(url);
        assertThat(Traveller.location(victim.get(back))).endsWith("refused=sign-in-lapsed");
        Traveller underWay = new Traveller(url);
        underWay.get(START);
        assertThat(Traveller.location(underWay.get(back))).endsWith("refused=sign-in-lapsed");
        assertThat(underWay.cookie(SESSION)).isEmpty();
    }

    /** PKCE: a stolen code doesn't fit the request of whoever stole it, though the state does. */
    @Test
    void aCodeOfAnotherRequestDoesNotFit() {
        claims("kim", Map.of("name", "Kim", "email", "kim@roundtable.example"));
        join(new Traveller(url), "kim", "reader");
        String stolen = new Traveller(url).toReturn(START, "kim").replaceFirst(".*code=([^&]*).*", "$1");
        Traveller thief = new Traveller(url);
        String own = thief.toReturn(START, "kim");

        assertThat(Traveller.location(thief.get(own.replaceFirst("code=[^&]*", "code=" + stolen))))
                .isEqualTo("/sign-in?refused=provider-answer-invalid");
        assertThat(thief.cookie(SESSION)).isEmpty();
    }

    @Test
    void aReturnIsNotReplayed() {
        claims("lea", Map.of("name", "Lea", "email", "lea@roundtable.example"));
        join(new Traveller(url), "lea", "reader");
        Traveller browser = new Traveller(url);
        String back = browser.toReturn(START, "lea");

        assertThat(Traveller.location(browser.get(back))).isEqualTo("/");
        assertThat(Traveller.location(browser.get(back))).endsWith("refused=sign-in-lapsed");
    }

    @Test
    void theRequestHasStateNonceAndProofKey() {
        String authorize = Traveller.location(new Traveller(url).get(START));

        assertThat(authorize)
                .startsWith(provider.issuer())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .doesNotContain(ProviderServer.SECRET);
        assertThat(new Traveller(url).get(START).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("roundtable-visit=", "HttpOnly", "SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/%5Cevil.example/..",
                "%2F%2Fevil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/api/session",
                "/\\evil.example"
            })
    void noOtherSiteIsGoneToAfterwards(String to) {
        claims("max", Map.of("name", "Max", "email", "max@roundtable.example"));
        if (new Traveller(url).signIn(START, "max").contains("refused")) {
            join(new Traveller(url), "max", "reader");
        }
        String sent = to.contains("%") ? to : URLEncoder.encode(to, StandardCharsets.UTF_8);

        assertThat(new Traveller(url).signIn(START + "?to=" + sent, "max")).isEqualTo("/");
    }

    @Test
    void whoSaysNoAtTheProviderIsToldSoInOurWords() {
        Traveller browser = new Traveller(url);
        String state = Traveller.location(browser.get(START)).replaceFirst(".*state=([^&]*).*", "$1");
        String back = "/api/oidc/return?error=access_denied&error_description=Evil+words&state=" + state;

        assertThat(Traveller.location(browser.get(back))).isEqualTo("/sign-in?refused=provider-refused");
    }

    /** Who was linked once may have been the wrong one. */
    @Test
    void aRecoveryLinkUnlinksTheProvider() {
        claims("nia", Map.of("name", "Nia", "email", "nia@roundtable.example"));
        Traveller nia = new Traveller(url);
        join(nia, "nia", "reader");
        String id = read(nia.get("/api/session")).at("/person/id").asString();
        Caller organiser = new Caller(url, "Inviter", "organiser");
        String link = read(organiser.post("/api/people/" + id + "/recovery", "{}"))
                .path("link")
                .asString();
        String token = link.substring(link.indexOf('#') + 1);

        assertThat(new Traveller(url)
                        .post("/api/join", "{\"token\":\"" + token + "\",\"password\":\"seven wet otters\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(new Traveller(url).signIn(START, "nia")).isEqualTo("/sign-in?refused=invitation-needed");
    }

    /** The provider knows its visitor, and sends whoever sits at an open page back unasked. */
    @Test
    void whatTheProviderRemembersIsNoProofForAPasskey() {
        Date longAgo = Date.from(Instant.now().minusSeconds(3600));
        claims("ova", Map.of("name", "Ova", "email", "ova@roundtable.example", "auth_time", longAgo));
        Traveller ova = new Traveller(url);
        assertThat(join(ova, "ova", "reader")).isEqualTo("/");

        HttpResponse<String> answer = ova.post("/api/passkeys/options", "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("proof-by-provider");

        String anew = "/api/oidc/start?anew=true&to=%2Faccount";
        assertThat(Traveller.location(ova.get(anew))).contains("prompt=login", "max_age=0", "code_challenge=");
        claims("ova", Map.of("name", "Ova", "email", "ova@roundtable.example", "auth_time", Date.from(Instant.now())));
        assertThat(ova.signIn(anew, "ova")).isEqualTo("/account");
        assertThat(ova.post("/api/passkeys/options", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAreToldWhatTheProviderIsCalled() {
        assertThat(new Traveller(url).get("/api/oidc").body()).isEqualTo("{\"provider\":\"The Forum\"}");
    }
}
