package roundtable.commands.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.journal.JournalClient;
import roundtable.journal.embedded.EmbeddedServer;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {
    private static final Request REQUEST = request("k1", "[{\"type\":\"remove-item\",\"itemId\":\"i1\"}]");

    private static Request request(String id, String commands) {
        return new Request(id, new JsonMapper().readTree(commands));
    }

    @Test
    void isTheSameForTheSameRequestAlone() {
        Fingerprint fingerprint = new Fingerprint(new byte[32]);
        String first = fingerprint.of("report:r1", REQUEST);

        assertThat(fingerprint.of("report:r1", request("k1", "[ {\"type\": \"remove-item\", \"itemId\": \"i1\"} ]")))
                .isEqualTo(first);
        assertThat(List.of(
                        fingerprint.of("report:r2", REQUEST),
                        fingerprint.of(
                                "report:r1", request("k2", REQUEST.commands().toString())),
                        fingerprint.of("report:r1", request("k1", "[{\"type\":\"remove-item\",\"itemId\":\"i2\"}]"))))
                .doesNotContain(first);
    }

    @Test
    void canNotBeMadeWithoutTheSecret() throws Exception {
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] body = ("report:r1\nk1\n" + REQUEST.commands()).getBytes(StandardCharsets.UTF_8);

        assertThat(new Fingerprint(new byte[32]).of("report:r1", REQUEST))
                .isNotEqualTo(new Fingerprint(other).of("report:r1", REQUEST))
                .isNotEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
    }

    @Test
    void allInstancesShareOneSecret() {
        try (EmbeddedServer server = EmbeddedServer.inMemory();
                MongoClient client = JournalClient.connect(server.uri())) {
            MongoDatabase database = client.getDatabase("shared");

            List<byte[]> secrets = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(instance -> InstallationSecret.named("s", database))
                    .toList();

            assertThat(secrets).allSatisfy(secret -> assertThat(secret).isEqualTo(secrets.getFirst()));
            assertThat(secrets.getFirst()).hasSize(32).isNotEqualTo(InstallationSecret.named("other", database));
        }
    }
}
