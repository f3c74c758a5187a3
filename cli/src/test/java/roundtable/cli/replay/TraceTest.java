package roundtable.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;

class TraceTest {
    @Test
    void readsAGzippedFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("letters.json.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"endContent\": \"é\", \"txns\": [{\"time\": \"now\", \"patches\": [[0, 0, \"é\"]]}]}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Trace trace = Trace.read(file);
        assertThat(trace.name()).isEqualTo("letters");
        assertThat(trace.end()).isEqualTo("é");
        assertThat(trace.txns()).containsExactly(new Txn(0, List.of(), List.of(new Patch(0, 0, "é"))));
    }

    @Test
    void writesAStartContentFirst() {
        Trace trace = Trace.of(
                "long",
                Json.read("{\"startContent\": \"" + "x".repeat(9_000)
                        + "\", \"endContent\": \"\", \"txns\": [{\"patches\": [[9000, 0, \"!\"]]}]}"));
        assertThat(trace.txns()).hasSize(4);
        assertThat(trace.txns().get(3).parents()).containsExactly(2);
        String text = "";
        for (Txn txn : trace.txns()) {
            text = txn.on(text).apply(text);
        }
        assertThat(text).isEqualTo("x".repeat(9_000) + "!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"endContent\": \"\", \"txns\": []}",
                "{\"endContent\": \"\", \"txns\": [{\"patches\": [[0]]}]}",
                "{\"kind\": \"other\", \"endContent\": \"\", \"txns\": [{\"patches\": []}]}",
                "{\"kind\": \"concurrent\", \"endContent\": \"\", \"txns\": [{\"parents\": [0], \"patches\": []}]}",
                "{\"kind\": \"concurrent\", \"endContent\": \"\", \"txns\": [{\"parents\": [-1], \"patches\": []}]}"
            })
    void refusesWhatIsNoTrace(String json) {
        assertThatThrownBy(() -> Trace.of("it", Json.read(json)))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("it is ");
    }

    @Test
    void refusesAFileThatIsNotGzipped(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plain.json.gz"), "{}");
        assertThatThrownBy(() -> Trace.read(file)).isInstanceOf(Failure.class).hasMessageContaining("gzipped");
    }

    @Test
    void placesBeyondTheEndAreTheEnd() {
        assertThat(new Patch(7, 3, "x").on("abc").apply("abc")).isEqualTo("abcx");
        assertThat(new Patch(1, 9, "x").on("abc").apply("abc")).isEqualTo("ax");
    }
}
