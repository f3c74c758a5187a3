package roundtable.queries.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.kit.SettingsException;
import roundtable.queries.webhook.WebhookSettings.Receiver;

class WebhookSettingsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @ParameterizedTest
    @CsvSource({
        "Big Name, https://a.example, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, a name has",
        "'', https://a.example, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, a name has",
        "a, ftp://a.example, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, must be http",
        "a, https://me:pw@a.example, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, without a user",
        "a, https:nowhere, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, must be http",
        "a, https://a.example, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, a secret is",
        "a, https://a.example, whsec_c2hvcnQ=, a secret is",
        "a, https://a.example, whsec_!!!, a secret is",
    })
    void aReceiverThatIsNoneStopsTheStart(String name, String address, String secret, String says) {
        assertThatThrownBy(() -> new Receiver(name, URI.create(address), secret, null))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(says)
                .hasMessageNotContaining(secret);
    }

    /** As OpenSSL computes it over {@code r1.4.1780300800.{}}. */
    @Test
    void signsIdTimeAndBody() {
        assertThat(Signature.of(SECRET).header("r1.4", Instant.parse("2026-06-01T08:00:00Z"), "{}"))
                .isEqualTo("v1,cg9hG//pCea8kOlcge3OaetUvI5Fhh+YzVaLBjxU3z0=");
    }

    @Test
    void aReceiverIsNotWrittenOut() {
        assertThat(new Receiver("office", URI.create("https://a.example/?key=1"), SECRET, null))
                .hasToString("office");
    }
}
