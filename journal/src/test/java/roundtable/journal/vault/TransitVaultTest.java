package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.journal.vault.Samples.bound;
import static roundtable.journal.vault.Samples.key;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitVaultTest extends KeyVaultContract {

    private final FakeTransit server = start();
    private final FakeTransit elsewhere = start();

    private static FakeTransit start() {
        try {
            return new FakeTransit();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    KeyVault another() {
        return server.client();
    }

    @Override
    KeyVault stranger() {
        return elsewhere.client();
    }

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrappingBringsNoDestroyedEpochBackWhateverTheTokenMay(boolean mayMakeKeys) {
        server.engine().mayMakeKeysByEncrypting = mayMakeKeys;
        try (KeyVault vault = server.client()) {
            String epoch = vault.createEpoch();
            vault.destroy(epoch);

            assertThatThrownBy(() -> vault.wrap(epoch, List.of(bound("a")))).isInstanceOf(UnknownEpochException.class);
            assertThat(server.engine().names()).doesNotContain(epoch);
        }
    }

    @Test
    void aLostAnswerLeavesDestructionUnknownAndItCanBeRepeated() {
        try (KeyVault vault = server.client()) {
            for (String lost : List.of("DELETE /v1/transit/keys/", "POST /v1/transit/keys/")) {
                String epoch = vault.createEpoch();
                server.answerToLose = lost;
                assertThatThrownBy(() -> vault.destroy(epoch)).isInstanceOf(KeyVaultUnavailableException.class);
                vault.destroy(epoch);
                assertThat(server.engine().names()).doesNotContain(epoch);
            }
        }
    }

    @Test
    void rotatesEveryEpochAndLeavesKeysOfOthersAlone() {
        try (KeyVault vault = server.client()) {
            String epoch = vault.createEpoch();
            String id = vault.id();
            List<byte[]> first = vault.wrap(epoch, List.of(bound("a")));
            vault.rotate();
            List<byte[]> second = vault.wrap(epoch, List.of(bound("a")));

            assertThat(new String(first.getFirst(), java.nio.charset.StandardCharsets.US_ASCII))
                    .startsWith("vault:v1:");
            assertThat(new String(second.getFirst(), java.nio.charset.StandardCharsets.US_ASCII))
                    .startsWith("vault:v2:");
            assertThat(server.engine().key("roundtable-identity").latest()).isEqualTo(2);
            assertThat(vault.id()).isEqualTo(id);
            assertThat(vault.status().kind()).isEqualTo("transit");
        }
    }

    @Test
    void versionsThatTheOperatorClosedAreNotCalledDamaged() {
        try (KeyVault vault = server.client()) {
            String epoch = vault.createEpoch();
            List<Bound> wrapped =
                    List.of(new Bound(vault.wrap(epoch, List.of(bound("a"))).getFirst(), "a"));
            vault.rotate();
            server.engine().key(epoch).minDecryptionVersion = 2;

            assertThatThrownBy(() -> vault.unwrap(epoch, wrapped))
                    .isInstanceOf(KeyVaultUnavailableException.class)
                    .hasMessageContaining("min_decryption_version");
            server.engine().key(epoch).minDecryptionVersion = 1;
            assertThat(vault.unwrap(epoch, wrapped)).containsExactly(key("a"));
        }
    }

    @Test
    void sendsTheNamespace() {
        server.namespace = "conference";
        try (KeyVault vault = server.client()) {
            assertThat(vault.knows(vault.createEpoch())).isTrue();
        }
    }
}
