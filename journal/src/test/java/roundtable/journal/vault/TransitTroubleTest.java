package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.journal.vault.Samples.bound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Vault that is sealed, closed, silent or not one is never taken for one that has no such epoch. */
class TransitTroubleTest {

    private FakeTransit server = unopened();
    private TransitVault vault = unopenedVault();
    private String epoch = "";
    private List<Bound> wrapped = List.of();

    @SuppressWarnings("NullAway") // assigned before each test
    private static FakeTransit unopened() {
        return null;
    }

    @SuppressWarnings("NullAway") // assigned before each test
    private static TransitVault unopenedVault() {
        return null;
    }

    @BeforeEach
    void start() throws IOException {
        server = new FakeTransit();
        vault = server.client();
        epoch = vault.createEpoch();
        wrapped = List.of(new Bound(vault.wrap(epoch, List.of(bound("a"))).getFirst(), "a"));
    }

    @AfterEach
    void stop() {
        vault.close();
        server.close();
    }

    private List<ThrowingCallable> everything(KeyVault of) {
        return List.of(
                of::createEpoch,
                () -> of.knows(epoch),
                () -> of.wrap(epoch, List.of(bound("a"))),
                () -> of.unwrap(epoch, wrapped),
                () -> of.destroy(epoch),
                of::rotate,
                of::status,
                of::id);
    }

    private void assertUnavailable(KeyVault of, String sentence) {
        for (ThrowingCallable call : everything(of)) {
            assertThatThrownBy(call)
                    .isInstanceOf(KeyVaultUnavailableException.class)
                    .hasMessageContaining(sentence)
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(FakeTransit.TOKEN));
        }
        assertThat(server.engine().names()).contains(epoch);
    }

    private static String stackTrace(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void aSealedVault() {
        server.isSealed = true;
        assertUnavailable(vault, "is sealed");
        server.isSealed = false;
        assertThat(vault.unwrap(epoch, wrapped)).containsExactly(Samples.key("a"));
    }

    @Test
    void aTokenThatIsRefused() {
        server.token = "another";
        assertUnavailable(vault, "refuses the token");
    }

    @Test
    void aPolicyThatLacksOneRight() {
        for (String right : List.of("POST /v1/transit/encrypt/", "POST /v1/transit/decrypt/")) {
            server.forbidden = right;
            ThrowingCallable call = right.contains("encrypt")
                    ? () -> vault.wrap(epoch, List.of(bound("a")))
                    : () -> vault.unwrap(epoch, wrapped);
            assertThatThrownBy(call)
                    .isInstanceOf(KeyVaultUnavailableException.class)
                    .hasMessageContaining("doesn't allow POST on transit/");
        }
        server.forbidden = "DELETE /v1/transit/keys/";
        assertThatThrownBy(() -> vault.destroy(epoch))
                .isInstanceOf(KeyVaultUnavailableException.class)
                .hasMessageContaining("doesn't allow DELETE on transit/keys/");
        assertThat(vault.knows(epoch)).isTrue();
    }

    @Test
    void aTokenThatCannotBeSentIsNotShown() {
        try (TransitVault broken = server.client(FakeTransit.TOKEN + "\nsecond line")) {
            assertUnavailable(broken, "isn't one that can be sent");
        }
        try (TransitVault padded = server.client(" " + FakeTransit.TOKEN + "\n")) {
            assertThat(padded.knows(epoch)).isTrue();
        }
    }

    @Test
    void noEngineAtTheMount() {
        server.mount = "moved";
        assertUnavailable(vault, "has no transit engine at transit");
    }

    @Test
    void aProxyOrAnotherServerInItsPlace() {
        for (int status : new int[] {200, 301, 307, 404, 429, 473, 500, 502}) {
            server.proxyStatus = status;
            assertUnavailable(vault, "The key vault at 127.0.0.1:");
        }
    }

    @Test
    void nobodyThere() {
        server.close();
        assertUnavailable(vault, "doesn't answer");
    }

    @Test
    void silence() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TransitVault waiting = new TransitVault(new TransitSettings(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        () -> FakeTransit.TOKEN,
                        "transit",
                        null,
                        Duration.ofMillis(100)))) {
            assertUnavailable(waiting, "doesn't answer");
        }
    }
}
