package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, and what a session is worth to somebody else. */
class SignInTest {
    @TempDir
    static Path data;

    private static House house;
    private static Visit olga;

    @BeforeAll
    static void start() {
        house = new House(data);
        olga = house.organiser();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static Visit somebody(String name, String role) {
        Visit visit = house.visit();
        assertThat(visit.join(olga.invite(role), name).status()).isEqualTo(201);
        return visit;
    }

    @Test
    void cookiesCantBeReadByScriptsNorSentByOtherSites() {
        Visit visit = house.visit();

        Visit.Answer answer = visit.signIn("Olga", Visit.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/person/name").asString()).isEqualTo("Olga");
        assertThat(answer.json().at("/roles/0/role").asString()).isEqualTo("organiser");
        assertThat(answer.cookies())
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("roundtable-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=50400")
                        .doesNotContain("Domain"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatBegins() {
        Visit attacker = somebody("Mallory", "reader");
        Visit victim = house.visit();
        victim.cookies.putAll(attacker.cookies);

        assertThat(victim.signIn("Olga", Visit.PASSWORD).status()).isEqualTo(200);

        assertThat(victim.cookies.get("roundtable-session")).isNotEqualTo(attacker.cookies.get("roundtable-session"));
        assertThat(attacker.get("/api/session").status()).isEqualTo(401);
        assertThat(victim.get("/api/session").json().at("/person/name").asString())
                .isEqualTo("Olga");
    }

    @Test
    void aForgedRequestDoesNothing() {
        Visit paul = somebody("Paul", "reader");

        assertThat(paul.postForged("/api/invitations", Map.of("role", "organiser"))
                        .code())
                .isEqualTo("csrf-missing");
        assertThat(house.visit()
                        .postForged("/api/session", Map.of("email", "a@b", "password", "x"))
                        .code())
                .isEqualTo("csrf-missing");
    }

    /** An address is judged as it is decoded, however it was written. */
    @Test
    void aForgedRequestDoesNothingByAnotherSpellingOfItsAddress() {
        Visit paul = somebody("Pia", "reader");

        for (String path : new String[] {"/api/%73ession", "/%61pi/session", "/api/session;x=1"}) {
            Map<String, String> credentials = Map.of("email", Visit.email("Pia"), "password", Visit.PASSWORD);
            assertThat(house.visit().postForged(path, credentials).status())
                    .as(path)
                    .isIn(400, 403);
            assertThat(paul.postForged(path, credentials).status()).as(path).isIn(400, 403);
        }
        assertThat(paul.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void anOriginThatIsNoneIsForeign() {
        for (String origin : new String[] {"http://a:b:c", "http://[evil", "null"}) {
            assertThatThrownBy(() -> olga.socket("Origin", origin))
                    .as(origin)
                    .rootCause()
                    .hasMessageContaining("403");
        }
    }

    @Test
    void aProofOfAnotherSessionOrOfBeforeIsWorthNothing() {
        Visit quinn = somebody("Quinn", "reader");
        String before = quinn.cookies.get("XSRF-TOKEN");
        quinn.signIn("Quinn", Visit.PASSWORD);
        Map<String, String> body = Map.of("token", "none");

        assertThat(quinn.postWith(String.valueOf(before), "/api/join/look", body)
                        .code())
                .isEqualTo("csrf-missing");
        assertThat(quinn.postWith(String.valueOf(olga.cookies.get("XSRF-TOKEN")), "/api/join/look", body)
                        .code())
                .isEqualTo("csrf-missing");
        quinn.cookies.put("XSRF-TOKEN", "planted");
        assertThat(quinn.post("/api/join/look", body).code()).isEqualTo("csrf-missing");
    }

    @Test
    void aPageOfAnotherSiteGetsNoSocket() {
        assertThatThrownBy(() -> olga.socket("Origin", "https://elsewhere.example"))
                .rootCause()
                .hasMessageContaining("403");
    }

    /** Each request has an id of its own. */
    private static String withoutRequest(String body) {
        return body.replaceFirst("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void anUnknownAccountAnswersAndCostsAsAWrongPasswordDoes() {
        Passwords passwords = house.bean(Passwords.class);
        somebody("Rosa", "reader");

        long before = passwords.hashed();
        Visit.Answer wrong = house.visit().signIn("Rosa", "something wrong");
        long between = passwords.hashed();
        Visit.Answer unknown = house.visit().signIn("Nobody", "something wrong");
        long after = passwords.hashed();

        assertThat(wrong.code()).isEqualTo("sign-in-failed");
        assertThat(withoutRequest(unknown.body())).isEqualTo(withoutRequest(wrong.body()));
        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
        assertThat(between - before).isEqualTo(1);
        assertThat(after - between).isEqualTo(1);
    }

    @Test
    void everyAnswerKeepsTheBrowserStrict() {
        for (String path : List.of("/api/session", "/api/health", "/nothing")) {
            var headers = house.visit().get(path).response().headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void whoeverGuessesIsSlowedAndTheRightfulPersonIsNot() {
        Visit sam = somebody("Sam", "reader");
        Visit stranger = house.visit();
        Visit.Answer answer = stranger.signIn("Sam", "guess number one");
        for (int i = 0; i < 20 && answer.status() != 429; i++) {
            answer = stranger.signIn("Sam", "guess number one");
        }
        assertThat(answer.code()).isEqualTo("sign-in-slowed");
        assertThat(answer.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        assertThat(stranger.signIn("Sam", Visit.PASSWORD).status()).isEqualTo(429);

        sam.delete("/api/session");
        assertThat(sam.signIn("Sam", Visit.PASSWORD).status()).isEqualTo(200);
        assertThat(house.visit().signIn("Olga", Visit.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void socketsEndWithTheirSession() {
        Visit tess = somebody("Tess", "rapporteur");
        Visit elsewhere = house.visit();
        elsewhere.signIn("Tess", Visit.PASSWORD);
        CompletableFuture<String> here = tess.socket();
        CompletableFuture<String> there = elsewhere.socket();

        assertThat(tess.delete("/api/sessions").status()).isEqualTo(204);
        assertThat(there.join()).isEqualTo("1008 session-ended");
        assertThat(here).isNotDone();
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);

        tess.delete("/api/session");
        assertThat(here.join()).isEqualTo("1008 session-ended");
    }

    @Test
    void onesOwnSessionsCanBeSeenAndEnded() {
        Visit uma = somebody("Uma", "reader");
        Visit elsewhere = house.visit();
        elsewhere.signIn("Uma", Visit.PASSWORD);

        var sessions = uma.get("/api/sessions").json().path("sessions");
        assertThat(sessions).hasSize(2);
        String other = sessions.path(0).path("current").asBoolean()
                ? sessions.path(1).path("id").asString()
                : sessions.path(0).path("id").asString();

        assertThat(olga.delete("/api/sessions/" + other).status()).isEqualTo(404);
        assertThat(uma.delete("/api/sessions/" + other).status()).isEqualTo(204);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theInterfaceIsClosedToStrangers() {
        for (String path : List.of("/api/people", "/api/sessions", "/api/nothing", "/api/templates/default")) {
            assertThat(house.visit().get(path).code()).as(path).isEqualTo("sign-in-needed");
        }
    }
}
