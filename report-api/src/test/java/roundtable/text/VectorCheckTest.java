package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorCheckTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theLibrarysResultsAreOurs() {
        assertThat(check(VECTORS.resolve("changeset.jsonl"), VECTORS.resolve("rebase.jsonl")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("900 passed, 0 failed\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_map_b",
                "a_map_b_before",
                "b_map_a",
                "b_map_a_before",
                "a_compose_bprime",
                "b_compose_aprime",
                "a_invert"
            })
    void everyDerivedChangeIsCompared(String field) throws IOException {
        String line = Files.readAllLines(VECTORS.resolve("changeset.jsonl")).getFirst();
        assertFails(line.replaceFirst("\"" + field + "\":\\[", "\"" + field + "\":[99,"), field + " is [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "result_b_first"})
    void everyResultIsCompared(String field) throws IOException {
        String line = Files.readAllLines(VECTORS.resolve("changeset.jsonl")).getFirst();
        assertFails(line.replaceFirst("\"" + field + "\":\"", "\"" + field + "\":\"?"), field + " is \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rebased\":[", "\"text\":\""})
    void everyRebaseIsCompared(String field) throws IOException {
        String line = Files.readAllLines(VECTORS.resolve("rebase.jsonl")).getFirst();
        assertFails(line.replace(field, field + (field.endsWith("[") ? "[99]," : "?")), " is ");
    }

    @Test
    void aRefusedChangeFails() throws IOException {
        String line = Files.readAllLines(VECTORS.resolve("changeset.jsonl")).getFirst();
        assertFails(line.replaceFirst("\"a\":\\[", "\"a\":[-1,"), "refused as change-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "[]",
                "{}",
                "{\"a\":",
                "{\"doc\":\"\",\"a\":[],\"b\":[]}",
                "{\"updates\":[1],\"over\":[]}"
            })
    void whatIsNoVectorsFileIsUnreadable(String content) throws IOException {
        assertThat(check(Files.writeString(directory.resolve("other.jsonl"), content)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Can't read ")
                .endsWith(".\n");
    }

    @Test
    void aMissingOrBinaryFileIsUnreadable() throws IOException {
        assertThat(check(directory.resolve("nowhere.jsonl"))).isEqualTo(2);
        assertThat(check(Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, 10})))
                .isEqualTo(2);
        assertThat(check(directory)).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file", "isn't UTF-8", "at least one file");
    }

    private void assertFails(String line, String reason) throws IOException {
        String good = Files.readAllLines(VECTORS.resolve("changeset.jsonl")).get(1);
        Path file = Files.writeString(directory.resolve("bad.jsonl"), good + "\n" + line + "\n" + line + "\n");
        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("1 passed, 2 failed\n" + file + " line 2: ")
                .contains(reason)
                .endsWith("\ncase: " + line + "\n");
    }

    private int check(Path... files) {
        String[] names = new String[files.length];
        for (int i = 0; i < files.length; i++) {
            names[i] = files[i].toString();
        }
        return VectorCheck.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                names);
    }
}
