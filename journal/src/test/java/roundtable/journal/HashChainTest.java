package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import roundtable.proof.Hash;

class HashChainTest {

    private static final Draft DRAFT = new Draft(
            "report-é",
            4,
            List.of(new StoredEvent("bullet-added", 2, "{\"text\":\"ü\"}"), new StoredEvent("item-moved", 1, "{}")),
            Instant.ofEpochMilli(1_777_888_999_123L),
            "ana",
            "c-1",
            "ignored");

    /** The documented encoding, put together by hand with another program (Python's hashlib and struct). */
    @Test
    void isTheDocumentedEncoding() {
        Hash prev = Hash.of(HexFormat.of().parseHex("11".repeat(32)));

        assertThat(HashChain.hash(DRAFT, prev))
                .hasToString("bbb5b42b96c5f9c82b208705c086793451b7b815b5e7349e2014a26010f02bd6");
    }

    /** As above; the hash of a commit from before there were roles is the one that is expected there. */
    @Test
    void coversTheRoleWhereThereIsOne() {
        Hash prev = Hash.of(HexFormat.of().parseHex("11".repeat(32)));

        assertThat(HashChain.hash(as(DRAFT, "ana", "note-taker"), prev))
                .hasToString("217c26681231f78fb0398fe22e424680cdf7c0d64f52d74ee9bf3eab16c34b88");
    }

    private static Draft as(Draft d, String by, String role) {
        return new Draft(d.stream(), d.from(), d.events(), d.at(), by, role, d.commandId(), d.body());
    }

    @Test
    void everythingButTheBodyCounts() {
        Hash hash = HashChain.hash(DRAFT, Hash.ZERO);
        List<UnaryOperator<Draft>> changes = List.of(
                d -> new Draft("other", d.from(), d.events(), d.at(), d.by(), d.commandId(), d.body()),
                d -> new Draft(d.stream(), 5, d.events(), d.at(), d.by(), d.commandId(), d.body()),
                d -> new Draft(d.stream(), d.from(), d.events().reversed(), d.at(), d.by(), d.commandId(), d.body()),
                d -> new Draft(d.stream(), d.from(), d.events(), d.at().plusMillis(1), d.by(), d.commandId(), d.body()),
                d -> new Draft(d.stream(), d.from(), d.events(), d.at(), "bob", d.commandId(), d.body()),
                d -> new Draft(d.stream(), d.from(), d.events(), d.at(), d.by(), "c-2", d.body()),
                d -> new Draft(d.stream(), d.from(), d.events(), d.at(), "anac", "-1", d.body()),
                d -> as(d, "ana", "chair"),
                d -> as(d, "anac", "hair"),
                d -> as(d, "ana", "reader"),
                d -> new Draft(
                        d.stream(),
                        d.from(),
                        List.of(
                                new StoredEvent(
                                        "bullet-added", 3, d.events().get(0).payload()),
                                d.events().get(1)),
                        d.at(),
                        d.by(),
                        d.commandId(),
                        d.body()));

        assertThat(changes)
                .extracting(c -> HashChain.hash(c.apply(DRAFT), Hash.ZERO))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
        assertThat(HashChain.hash(DRAFT, HashChain.hash(DRAFT, Hash.ZERO))).isNotEqualTo(hash);
        Draft otherBody = new Draft("report-é", 4, DRAFT.events(), DRAFT.at(), "ana", "c-1", "another body");
        assertThat(HashChain.hash(otherBody, Hash.ZERO)).isEqualTo(hash);
    }

    @Test
    void refusesHalfASurrogatePair() {
        Draft broken = new Draft("s", 0, List.of(new StoredEvent("x", 1, "\"\ud83d\"")), Instant.EPOCH, "b", "c", "f");

        assertThatThrownBy(() -> HashChain.hash(broken, Hash.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesAnAlteredCommit() {
        Commit commit = Commit.of(DRAFT, 9, Hash.ZERO, HashChain.hash(DRAFT, Hash.ZERO));
        Draft altered = new Draft("report-é", 4, DRAFT.events(), DRAFT.at(), "eve", "c-1", "ignored");

        assertThat(HashChain.verifies(commit, Hash.ZERO)).isTrue();
        assertThat(HashChain.verifies(commit, commit.hash())).isFalse();
        assertThat(HashChain.verifies(Commit.of(altered, 9, Hash.ZERO, commit.hash()), Hash.ZERO))
                .isFalse();
    }
}
