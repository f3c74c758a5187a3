package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.kit.session.Sessions;

/** Whoever finds an open page can't leave a passkey behind; what comes late counts for nothing. */
class PasskeyProofTest {
    @TempDir
    Path data;

    @Test
    void whoSignedInLongAgoGivesThePasswordAgain() {
        try (House house = new House(data, "--roundtable.identity.passkeys.proof=0s")) {
            Visit olga = house.organiser();

            assertThat(olga.post("/api/passkeys/options", Map.of()).code()).isEqualTo("proof-needed");
            Visit.Answer wrong = olga.post("/api/passkeys/options", Map.of("password", "not the right one"));
            assertThat(wrong.code()).isEqualTo("password-wrong");
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(olga.post("/api/passkeys/options", Map.of("password", Visit.PASSWORD))
                            .status())
                    .isEqualTo(200);
            for (int i = 0; i < 20 && wrong.status() != 429; i++) {
                wrong = olga.post("/api/passkeys/options", Map.of("password", "not the right one"));
            }
            assertThat(wrong.code()).isEqualTo("sign-in-slowed");
        }
    }

    @Test
    void aFurtherRoleIsNoProof() {
        try (House house = new House(data)) {
            Visit olga = house.organiser();
            Visit ada = house.visit();
            ada.join(olga.invite("reader"), "Ada");
            var sessions = house.bean(Sessions.class);
            var before = sessions.find(ada.cookies.getOrDefault("roundtable-session", ""))
                    .orElseThrow();

            assertThat(ada.post("/api/join", Map.of("token", olga.invite("auditor")))
                            .status())
                    .isEqualTo(201);

            var after = sessions.find(ada.cookies.getOrDefault("roundtable-session", ""))
                    .orElseThrow();
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(after.provedAt()).isEqualTo(before.provedAt());
        }
    }

    @Test
    void whatIsAnsweredTooLateCountsForNothing() {
        try (House house = new House(data, "--roundtable.identity.passkeys.challenge=1ms")) {
            Visit olga = house.organiser();
            Authenticator device = new Authenticator(house.port);

            var made = device.make(olga.post("/api/passkeys/options", Map.of()).json());
            assertThat(olga.post("/api/passkeys", Map.of("label", "Phone", "credential", made))
                            .code())
                    .isEqualTo("passkey-late");
            Visit visit = house.visit();
            var used = device.use(
                    visit.post("/api/session/passkey/options", Map.of()).json());
            assertThat(visit.post("/api/session/passkey", Map.of("credential", used))
                            .code())
                    .isEqualTo("passkey-late");
        }
    }

    @Test
    void theAddressIsTheOperatorsAndNotTheRequests() {
        try (House house = new House(data, "--roundtable.identity.public-url=https://Table.Example:443/")) {
            Visit olga = house.organiser();
            var options = olga.post("/api/passkeys/options", Map.of()).json();
            assertThat(options.at("/rp/id").asString()).isEqualTo("table.example");
            Authenticator device = new Authenticator(house.port);
            device.origin = "https://table.example";
            device.host = "table.example";

            assertThat(olga.post("/api/passkeys", Map.of("label", "Phone", "credential", device.make(options)))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void anotherAddressThanThisMachinesIsNotBelieved() {
        try (House house = new House(data)) {
            Visit visit = new Visit("http://127.0.0.1:" + house.port);

            assertThat(visit.post("/api/session/passkey/options", Map.of()).code())
                    .isEqualTo("passkeys-elsewhere");
        }
    }
}
