package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Passkeys: added by whom they belong to, and opening for nobody else. */
class PasskeyTest {
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

    private static Visit somebody(String name) {
        Visit visit = house.visit();
        assertThat(visit.join(olga.invite("reader"), name).status()).isEqualTo(201);
        return visit;
    }

    private static JsonNode offer(Visit visit) {
        Visit.Answer answer = visit.post("/api/passkeys/options", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Visit.Answer add(Visit visit, Map<String, Object> credential) {
        return visit.post("/api/passkeys", Map.of("label", "  My  phone ", "credential", credential));
    }

    private static Authenticator device(Visit owner) {
        Authenticator device = new Authenticator(house.port);
        Visit.Answer added = add(owner, device.make(offer(owner)));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return device;
    }

    private static JsonNode question(Visit visit) {
        return visit.post("/api/session/passkey/options", Map.of()).json();
    }

    private static Visit.Answer answer(Visit visit, Map<String, Object> credential) {
        return visit.post("/api/session/passkey", Map.of("credential", credential));
    }

    private static Visit.Answer signIn(Visit visit, Authenticator device) {
        return answer(visit, device.use(question(visit)));
    }

    private static void refused(Visit.Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void whoAddedOneSignsInWithItAndWithoutItNoMore() {
        Visit ada = somebody("Ada");
        JsonNode options = offer(ada);
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(options.at("/user/name").asString()).isEqualTo(Visit.email("Ada"));
        assertThat(Base64.getUrlDecoder().decode(options.at("/user/id").asString()))
                .hasSizeGreaterThanOrEqualTo(32);
        Authenticator phone = device(ada);
        JsonNode listed = ada.get("/api/passkeys").json().at("/passkeys/0");
        assertThat(listed.path("id").asString()).isEqualTo(phone.idText());
        assertThat(listed.path("label").asString()).isEqualTo("My phone");
        assertThat(listed.path("usedAt").isNull()).isTrue();
        assertThat(offer(ada).at("/excludeCredentials/0/id").asString()).isEqualTo(phone.idText());

        Visit elsewhere = house.visit();
        Visit.Answer signedIn = signIn(elsewhere, phone);

        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(200);
        assertThat(signedIn.json().at("/person/name").asString()).isEqualTo("Ada");
        assertThat(signedIn.cookies()).anyMatch(cookie -> cookie.startsWith("roundtable-device="));
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(200);
        assertThat(ada.get("/api/passkeys").json().at("/passkeys/0/usedAt").asString())
                .isNotEmpty();

        assertThat(ada.delete("/api/passkeys/" + phone.idText()).status()).isEqualTo(204);
        refused(signIn(house.visit(), phone), 401, "passkey-failed");
    }

    @Test
    void itsQuestionIsTheSameForEverybodyAndItsCookieStaysOnThisSite() {
        device(somebody("Bea"));

        Visit.Answer known = olga.post("/api/session/passkey/options", Map.of());
        Visit.Answer stranger = house.visit().post("/api/session/passkey/options", Map.of());

        assertThat(withoutChallenge(known)).isEqualTo(withoutChallenge(stranger));
        assertThat(stranger.json().path("allowCredentials")).isEmpty();
        assertThat(stranger.json().path("userVerification").asString()).isEqualTo("required");
        assertThat(stranger.cookies())
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("roundtable-passkey=")
                        .contains("HttpOnly", "SameSite=Strict", "Max-Age=300"));
    }

    private static String withoutChallenge(Visit.Answer answer) {
        return answer.body().replaceFirst("\"challenge\":\"[^\"]*\"", "");
    }

    @Test
    void anAnswerCountsOnceAndForWhomWasAsked() {
        Authenticator device = device(somebody("Cleo"));
        Visit first = house.visit();
        Map<String, Object> used = device.use(question(first));
        Visit thief = house.visit();
        question(thief);

        refused(answer(thief, used), 401, "passkey-failed");
        refused(answer(house.visit(), used), 410, "passkey-late");
        assertThat(answer(first, used).status()).isEqualTo(200);
        refused(answer(first, used), 410, "passkey-late");
    }

    @Test
    void whatSomebodyElseWasAskedAddsNothing() {
        Visit dora = somebody("Dora");
        Visit mallory = somebody("Mallory");
        Authenticator device = new Authenticator(house.port);
        Map<String, Object> made = device.make(offer(dora));

        refused(add(mallory, made), 410, "passkey-late");
        offer(mallory);
        refused(add(mallory, made), 400, "passkey-invalid");
        assertThat(add(dora, made).status()).isEqualTo(201);
        refused(add(dora, made), 410, "passkey-late");
        offer(mallory);
        refused(add(mallory, made), 409, "passkey-known");
    }

    @Test
    void aDeviceThatLiesAddsNothing() {
        Visit eva = somebody("Eva");
        Authenticator foreign = new Authenticator(house.port);
        foreign.origin = "https://elsewhere.example";
        refused(add(eva, foreign.make(offer(eva))), 400, "passkey-invalid");
        Authenticator other = new Authenticator(house.port);
        other.host = "elsewhere.example";
        refused(add(eva, other.make(offer(eva))), 400, "passkey-invalid");
        Authenticator open = new Authenticator(house.port);
        open.verifies = false;
        refused(add(eva, open.make(offer(eva))), 400, "passkey-invalid");
        Map<String, Object> renamed = new HashMap<>(new Authenticator(house.port).make(offer(eva)));
        renamed.put("id", new Authenticator(house.port).idText());
        refused(add(eva, renamed), 400, "passkey-invalid");
        for (String nonsense : List.of("not Base64!", "", "bnVsbA", "e30", "oA")) {
            offer(eva);
            Map<String, Object> response = Map.of("clientDataJSON", nonsense, "attestationObject", nonsense);
            refused(add(eva, Map.of("id", "AAAA", "response", response)), 400, "passkey-invalid");
        }
        assertThat(eva.get("/api/passkeys").json().path("passkeys")).isEmpty();
    }

    @Test
    void aDeviceThatLiesOpensNothing() {
        Authenticator device = device(somebody("Fay"));
        device.origin = "http://localhost:1";
        refused(signIn(house.visit(), device), 401, "passkey-failed");
        device.origin = "http://localhost:" + house.port;
        device.host = "elsewhere.example";
        refused(signIn(house.visit(), device), 401, "passkey-failed");
        device.host = "localhost";
        device.verifies = false;
        refused(signIn(house.visit(), device), 401, "passkey-failed");
        device.verifies = true;
        assertThat(signIn(house.visit(), device).status()).isEqualTo(200);
    }

    @Test
    void whatWasTamperedWithOpensNothing() {
        Authenticator device = device(somebody("Gil"));
        Visit visit = house.visit();
        assertThat(signIn(visit, device).status()).isEqualTo(200);
        for (String field : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle")) {
            Map<String, Object> used = new HashMap<>(device.use(question(visit)));
            @SuppressWarnings("unchecked")
            Map<String, Object> response = new HashMap<>((Map<String, Object>) used.getOrDefault("response", Map.of()));
            byte[] bytes = Base64.getUrlDecoder().decode(String.valueOf(response.get(field)));
            bytes[bytes.length - 1] ^= 1;
            response.put(field, Authenticator.text(bytes));
            used.put("response", response);
            refused(answer(visit, used), 401, "passkey-failed");
            for (String nonsense : List.of("not Base64!", "", "bnVsbA", "e30", "W10")) { // null, {}, []
                response.put(field, nonsense);
                question(visit);
                refused(answer(visit, used), 401, "passkey-failed");
            }
            assertThat(signIn(visit, device).status()).as(field).isEqualTo(200);
        }
    }

    @Test
    void aCountThatGoesBackIsACopysAndOpensNothing() {
        Authenticator device = device(somebody("Hal"));
        device.count = 7;
        assertThat(signIn(house.visit(), device).status()).isEqualTo(200);
        // A copy that was taken before counts from where the device was then.
        device.count = 7;
        refused(signIn(house.visit(), device), 401, "passkey-failed");
        device.count = 3;
        refused(signIn(house.visit(), device), 401, "passkey-failed");
        device.count = 8;
        assertThat(signIn(house.visit(), device).status()).isEqualTo(200);
    }

    @Test
    void nobodySeesOrRemovesAnothersOrHasMoreThanTen() {
        Visit ida = somebody("Ida");
        Authenticator hers = device(ida);
        Visit jack = somebody("Jack");

        refused(jack.delete("/api/passkeys/" + hers.idText()), 404, "passkey-unknown");
        refused(jack.post("/api/passkeys/" + hers.idText(), Map.of("label", "Mine")), 404, "passkey-unknown");
        assertThat(jack.get("/api/passkeys").json().path("passkeys")).isEmpty();
        assertThat(ida.post("/api/passkeys/" + hers.idText(), Map.of("label", "Old phone"))
                        .status())
                .isEqualTo(204);
        refused(ida.post("/api/passkeys/" + hers.idText(), Map.of("label", "  ")), 400, "passkey-label-invalid");
        assertThat(ida.get("/api/passkeys").json().at("/passkeys/0/label").asString())
                .isEqualTo("Old phone");

        for (int i = 1; i < Passkeys.MOST; i++) {
            device(ida);
        }
        refused(ida.post("/api/passkeys/options", Map.of()), 409, "too-many-passkeys");
    }

    @Test
    void aRecoveryLinkRemovesThemAll() {
        Authenticator device = device(somebody("Kim"));
        String id = "";
        for (JsonNode person : olga.get("/api/people").json().path("people")) {
            if (person.path("name").asString().equals("Kim")) {
                id = person.path("id").asString();
            }
        }
        String token = Visit.token(
                olga.post("/api/people/" + id + "/recovery", Map.of()).json());
        assertThat(house.visit()
                        .post("/api/join", Map.of("token", token, "password", "eight dry badgers"))
                        .status())
                .isEqualTo(201);

        refused(signIn(house.visit(), device), 401, "passkey-failed");
    }

    /** In a house of its own: whoever comes from here after it is slowed, too. */
    @Test
    void whoeverFailsTooOftenIsSlowed(@TempDir Path elsewhere) {
        try (House other = new House(elsewhere)) {
            Authenticator stranger = new Authenticator(other.port);
            Visit visit = other.visit();
            Visit.Answer answer = signIn(visit, stranger);
            for (int i = 0; i < 20 && answer.status() != 429; i++) {
                answer = signIn(visit, stranger);
            }
            refused(answer, 429, "sign-in-slowed");
            assertThat(answer.response()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElse(0))
                    .isPositive();
        }
    }

    @Test
    void aForgedRequestAndAStrangerAddNothing() {
        refused(olga.postForged("/api/passkeys/options", Map.of()), 403, "csrf-missing");
        refused(house.visit().postForged("/api/session/passkey/options", Map.of()), 403, "csrf-missing");
        refused(house.visit().get("/api/passkeys"), 401, "sign-in-needed");
    }
}
