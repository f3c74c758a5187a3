package roundtable.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final NoteSigner SIGNER = NoteSigner.fresh();
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "roundtable/0011223344556677",
            3,
            Hash.of(HexFormat.of().parseHex("11".repeat(32))),
            2,
            417,
            Instant.parse("2026-05-04T09:30:00.120Z"));

    /** The example in the documentation of Go's package golang.org/x/mod/sumdb/note, where the form comes from. */
    @Test
    void knowsTheNoteThatTheFormIsKnownBy() {
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        byte[] key = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(key).substring(2));

        SignedNote signed = SignedNote.parse(note);

        assertThat(signed.name()).isEqualTo("PeterNeumann");
        assertThat(HexFormat.of().formatHex(NoteKey.of(x509).id("PeterNeumann")))
                .isEqualTo("c74f20a3");
        assertThatCode(() -> signed.verify(NoteKey.of(x509))).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        SignedNote.parse(note.replace("answer", "ansvver")).verify(NoteKey.of(x509)))
                .hasMessageContaining("signature");
    }

    @Test
    void isTheDocumentedText() {
        String note = CHECKPOINT.sign(SIGNER);

        assertThat(note).startsWith("""
                roundtable/0011223344556677
                3
                ERERERERERERERERERERERERERERERERERERERERERE=
                checkpoint 2
                commit 417
                time 2026-05-04T09:30:00.120Z

                — roundtable/0011223344556677\s""");
        assertThat(Checkpoint.open(note, SIGNER.key())).isEqualTo(CHECKPOINT);
    }

    @Test
    void everyCharacterCounts() {
        String note = CHECKPOINT.sign(SIGNER);
        for (int i = 0; i < note.length(); i++) {
            for (String other : new String[] {"", "x", "\n", "1", " ", note.charAt(i) + "="}) {
                String changed = note.substring(0, i) + other + note.substring(i + 1);
                if (!changed.equals(note)) {
                    assertThatThrownBy(() -> Checkpoint.open(changed, SIGNER.key()))
                            .as(changed)
                            .isInstanceOf(MalformedProofException.class);
                }
            }
        }
        assertThatThrownBy(() -> Checkpoint.open(note + note, SIGNER.key()))
                .isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> Checkpoint.open("", SIGNER.key())).isInstanceOf(MalformedProofException.class);
    }

    @Test
    void anotherKeyIsNoticed() {
        String note = CHECKPOINT.sign(NoteSigner.fresh());

        assertThatThrownBy(() -> Checkpoint.open(note, SIGNER.key()))
                .isInstanceOf(MalformedProofException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void keysSurviveTheirForms() {
        NoteKey key = SIGNER.key();

        assertThat(NoteKey.ofPem(key.pem()).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(NoteKey.ofPem(key.pem().replace("\n", "\r\n")).fingerprint()).isEqualTo(key.fingerprint());
        NoteSigner again = NoteSigner.of(SIGNER.seed(), NoteKey.of(key.x509()));
        assertThat(CHECKPOINT.sign(again)).isEqualTo(CHECKPOINT.sign(SIGNER));
        assertThatThrownBy(() -> NoteSigner.of(SIGNER.seed(), NoteSigner.fresh().key()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        String pem = SIGNER.key().pem();

        for (String wrong : new String[] {
            "",
            "x",
            pem.substring(1),
            pem.replace("PUBLIC", "PRIVATE"),
            pem.replace("MCow", "MCox"),
            pem.replace("=", "").replace("MCow", "MCo!")
        }) {
            assertThatThrownBy(() -> NoteKey.ofPem(wrong)).as(wrong).isInstanceOf(MalformedProofException.class);
        }
    }
}
