package roundtable.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.proof.NoteSigner;

/** What is said on the command line. */
class MainTest {
    private static final NoteSigner SIGNER = NoteSigner.fresh();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private List<String> lines = List.of();

    @BeforeEach
    void write() throws IOException {
        Trails trails = new Trails(1);
        trails.append("report:r");
        trails.append("report:r");
        trails.checkpoint(SIGNER);
        trails.append("report:r");
        lines = trails.trail("report:r").lines();
        file("trail.jsonl", String.join("\n", lines) + "\n");
        file("cp.txt", trails.trail("report:r").checkpoints().getFirst().note());
        file("key.pem", SIGNER.key().pem());
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(List.of(arguments), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private int verify(String trail, String checkpoint, String key) {
        return run(path(trail), "--checkpoint", path(checkpoint), "--public-key", path(key));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void assertNotVerified(String sentence) {
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("not verified: ")
                .contains(sentence);
        assertThat(out.size()).isZero();
    }

    @Test
    void aTrailThatHoldsIsVerified() {
        assertThat(verify("trail.jsonl", "cp.txt", "key.pem")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("verified: ")
                .contains(
                        "report:r of the log " + Trails.ORIGIN,
                        "number 1",
                        "\nproved by the checkpoint: versions 0 to ");
        assertThat(err.size()).isZero();
    }

    @Test
    void whatIsWrongIsSaidWithItsVersion() throws IOException {
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("\"c-2\"", "\"c-9\""));
        file("trail.jsonl", String.join("\n", changed) + "\n");

        assertThat(verify("trail.jsonl", "cp.txt", "key.pem")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .matches("not verified: version [0-9]+ \\(line 3\\): what this commit holds is not what its hash was"
                        + " made of\\.\\R");
    }

    @Test
    void brokenFilesAreSentencesToo() throws IOException {
        file("empty", "");
        file("text", "hello\n");
        file("half.jsonl", String.join("\n", lines).substring(0, 400));
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, 0x28, '\n'});
        file("other.pem", NoteSigner.fresh().key().pem());

        assertThat(verify("empty", "cp.txt", "key.pem")).isEqualTo(2);
        assertNotVerified("its header is missing");
        assertThat(verify("text", "cp.txt", "key.pem")).isEqualTo(2);
        assertNotVerified("no trail file");
        assertThat(verify("half.jsonl", "cp.txt", "key.pem")).isEqualTo(2);
        assertNotVerified("breaks off");
        assertThat(verify("binary", "cp.txt", "key.pem")).isEqualTo(2);
        assertNotVerified("no UTF-8");
        assertThat(verify("trail.jsonl", "cp.txt", "binary")).isEqualTo(2);
        assertNotVerified("no text");
        assertThat(verify("trail.jsonl", "text", "key.pem")).isEqualTo(2);
        assertNotVerified("no signed note");
        assertThat(verify("trail.jsonl", "cp.txt", "text")).isEqualTo(2);
        assertNotVerified("public key");
        assertThat(verify("trail.jsonl", "cp.txt", "other.pem")).isEqualTo(2);
        assertNotVerified("another key");
    }

    @Test
    void missingFilesAreNamed() {
        assertThat(verify("none", "cp.txt", "key.pem")).isEqualTo(2);
        assertNotVerified("there is no file " + path("none"));
        assertThat(verify("trail.jsonl", "none", "key.pem")).isEqualTo(2);
        assertNotVerified("there is no file " + path("none"));
        assertThat(verify("trail.jsonl", "cp.txt", "none")).isEqualTo(2);
        assertNotVerified("there is no file " + path("none"));
        assertThat(verify("", "cp.txt", "key.pem")).as("a folder").isEqualTo(2);
        assertNotVerified("can't be read");
    }

    @Test
    void wrongWordsAreAnsweredWithUsage() {
        assertUsage("Without a checkpoint");
        assertUsage("Without a checkpoint", "t", "--checkpoint");
        assertUsage("Without the installation's public key", "t", "--checkpoint", "c");
        assertUsage("Name one trail file", "--checkpoint", "c", "--public-key", "k");
        assertUsage("Name one trail file", "a", "b", "--checkpoint", "c", "--public-key", "k");
        assertUsage("There is no option --x", "a", "--x", "--checkpoint", "c", "--public-key", "k");
        assertThat(run("--help")).isZero();
    }

    private void assertUsage(String sentence, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence).contains("Usage: verify");
    }
}
