package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links let people in, each once. */
class JoinTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    static Path data;

    private static House house;
    private static Visit olga;

    @BeforeAll
    static void start() {
        MAIL.start();
        house = new House(
                data,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--roundtable.identity.mail-from=table@roundtable.example");
        olga = house.organiser();
    }

    @AfterAll
    static void stop() {
        house.close();
        MAIL.stop();
    }

    @Test
    void theFirstLinkWorksOnce() {
        assertThat(olga.get("/api/session").json().at("/roles/0/role").asString())
                .isEqualTo("organiser");
        assertThat(house.visit().join(house.firstToken(), "Another").code()).isEqualTo("link-used");
    }

    @Test
    void anInvitationIsUsedOnceThoughManyTryAtOnce() {
        String token = olga.invite("reader");

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> house.visit().join(token, "Racer " + i).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 410, 410, 410, 410, 410);
        assertThat(house.visit().join(token, "Late").code()).isEqualTo("link-used");
        assertThat(olga.get("/api/people").body().split("Racer", -1)).hasSize(2);
    }

    @Test
    void aMistakeDoesNotUseALinkUp() {
        String token = olga.invite("chair");
        Visit visit = house.visit();

        assertThat(visit.post("/api/join", Visit.newcomer(token, "Vera", "short"))
                        .code())
                .isEqualTo("password-short");
        assertThat(visit.post("/api/join", Visit.newcomer(token, "Vera", "passwordpassword"))
                        .code())
                .isEqualTo("password-common");
        assertThat(visit.post("/api/join", Visit.newcomer(token, "OLGÁ", Visit.PASSWORD))
                        .code())
                .isEqualTo("name-taken");
        assertThat(visit.post("/api/join", Visit.newcomer(token, "\u202e", Visit.PASSWORD))
                        .code())
                .isEqualTo("name-invalid");
        assertThat(visit.post("/api/join", Map.of("token", token)).code()).isEqualTo("join-incomplete");
        assertThat(visit.post("/api/join/look", Map.of("token", token))
                        .json()
                        .path("kind")
                        .asString())
                .isEqualTo("invitation");
        assertThat(visit.join(token, "Vera").status()).isEqualTo(201);
    }

    /** In letters of another script, or with what nobody sees; and the product's own name, however it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOB TAMM",
                "\u0412ob Tamm",
                "Bob \u0422amm",
                "\u0392ob Tamm",
                "b\u043eb t\u0430mm",
                "B\u00f6b Tamm",
                "roundtable",
                "Round table."
            })
    void aNameThatLooksLikeAnotherIsNotGiven(String name) {
        house.visit().join(olga.invite("chair"), "Bob Tamm");

        assertThat(house.visit().join(olga.invite("chair"), name).code()).isEqualTo("name-taken");
    }

    @Test
    void capitalsAndSmallLettersThatLookAlikeAreNotMixedUp() {
        assertThat(house.visit().join(olga.invite("chair"), "Ian Ilves").status())
                .isEqualTo(201);
        assertThat(house.visit().join(olga.invite("chair"), "IAN ILVES").code()).isEqualTo("name-taken");
        assertThat(house.visit().join(olga.invite("chair"), "\u0406an Ilves").code())
                .isEqualTo("name-taken");
        assertThat(house.visit().join(olga.invite("chair"), "Lan Ilves").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bob Tamm\u2800", "Bob\u3164Tamm", "\u034fBob", "Bo\u200bb"})
    void aNameHasNothingInItThatNobodySees(String name) {
        assertThat(house.visit().join(olga.invite("chair"), name).code()).isEqualTo("name-invalid");
    }

    @Test
    void whoeverIsThereGetsTheRoleAdded() {
        Visit will = house.visit();
        will.join(olga.invite("reader"), "Will");

        Visit.Answer answer = will.post("/api/join", Map.of("token", olga.invite("auditor")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("roles")).hasSize(2);
    }

    @Test
    void aLinkThatWasRenewedOrTakenBackOpensNothing() {
        var made = olga.post("/api/invitations", Map.of("role", "reader")).json();
        String id = made.path("id").asString();

        var renewed = olga.post("/api/invitations/" + id + "/link", Map.of()).json();
        assertThat(house.visit().join(Visit.token(made), "Xena").code()).isEqualTo("link-unknown");
        assertThat(olga.delete("/api/invitations/" + id).status()).isEqualTo(204);
        assertThat(house.visit().join(Visit.token(renewed), "Xena").code()).isEqualTo("link-unknown");
        assertThat(olga.get("/api/invitations").body()).doesNotContain(id);
    }

    @Test
    void onlyOrganisersAskPeopleIn() {
        Visit yan = house.visit();
        yan.join(olga.invite("rapporteur"), "Yan");

        assertThat(yan.post("/api/invitations", Map.of("role", "reader")).code())
                .isEqualTo("not-for-your-role");
        assertThat(yan.get("/api/people").code()).isEqualTo("not-for-your-role");
        assertThat(yan.get("/api/invitations").code()).isEqualTo("not-for-your-role");
        String olgasId = olga.get("/api/session").json().at("/person/id").asString();
        assertThat(yan.post("/api/people/" + olgasId + "/recovery", Map.of()).code())
                .isEqualTo("not-for-your-role");
    }

    @Test
    void aRecoverySetsThePasswordAndEndsAllOtherSessions() {
        Visit zoe = house.visit();
        String id =
                zoe.join(olga.invite("reader"), "Zoe").json().at("/person/id").asString();
        String token = Visit.token(
                olga.post("/api/people/" + id + "/recovery", Map.of()).json());
        Visit again = house.visit();

        Visit.Answer answer = again.post("/api/join", Map.of("token", token, "password", "eight dry badgers"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(zoe.get("/api/session").status()).isEqualTo(401);
        assertThat(zoe.signIn("Zoe", Visit.PASSWORD).code()).isEqualTo("sign-in-failed");
        assertThat(zoe.signIn("Zoe", "eight dry badgers").status()).isEqualTo(200);
        assertThat(house.visit()
                        .post("/api/join", Map.of("token", token, "password", "nine tall storks"))
                        .code())
                .isEqualTo("link-used");
    }

    @Test
    void anInvitationGoesOutByMail() throws Exception {
        String id = olga.post("/api/invitations", Map.of("role", "reader", "email", "abe@roundtable.example"))
                .json()
                .path("id")
                .asString();

        assertThat(olga.post("/api/invitations/" + id + "/mail", Map.of()).status())
                .isEqualTo(204);

        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        String text = MAIL.getReceivedMessages()[0].getContent().toString();
        assertThat(text).contains("/join#");
        String token = text.substring(text.indexOf('#') + 1).split("\\s", 2)[0];
        assertThat(house.visit().join(token, "Abe").status()).isEqualTo(201);
    }
}
