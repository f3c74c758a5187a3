package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has run out opens nothing any more. */
class ExpiryTest {
    @TempDir
    Path data;

    @Test
    void theFirstLinkIsMadeAnewAtEachStartWhileNobodyIsThere() {
        String first;
        try (House house = new House(data, "--roundtable.identity.first-link=1ms")) {
            first = house.firstToken();
            assertThat(house.visit().join(first, "Olga").code()).isEqualTo("link-expired");
        }
        try (House house = new House(data)) {
            assertThat(house.visit().join(first, "Olga").code()).isEqualTo("link-unknown");
            assertThat(house.organiser().get("/api/session").status()).isEqualTo(200);
        }
        try (House house = new House(data)) {
            assertThat(house.said).doesNotContain("/join#");
        }
    }

    @Test
    void anInvitationAndASessionWithItsSocketsRunOut() {
        try (House house = new House(data, "--roundtable.identity.invitation=1ms", "--roundtable.session.idle=5s")) {
            Visit olga = house.organiser();
            String token = olga.invite("reader");

            assertThat(house.visit().join(token, "Ben").code()).isEqualTo("link-expired");
            assertThat(house.visit()
                            .post("/api/join/look", Map.of("token", token))
                            .status())
                    .isEqualTo(410);
            assertThat(olga.socket().join()).isEqualTo("1008 session-ended");
            assertThat(olga.get("/api/session").code()).isEqualTo("sign-in-needed");
        }
    }

    @Test
    void withoutSettingsNoMailIsSent() {
        try (House house = new House(data)) {
            Visit olga = house.organiser();
            String id = olga.post("/api/invitations", Map.of("role", "reader", "email", "a@roundtable.example"))
                    .json()
                    .path("id")
                    .asString();

            Visit.Answer answer = olga.post("/api/invitations/" + id + "/mail", Map.of());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("mail-not-configured");
        }
    }
}
