package roundtable.cli.forget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Searches bytes for words in every form that {@link Needle} knows. */
final class Searcher {
    private static final int CHUNK = 1 << 16;

    private final Automaton folded;
    private final Automaton exact;

    Searcher(Map<String, String> words) {
        List<Needle> needles = Needle.of(words);
        folded = new Automaton(needles.stream().filter(Needle::isFolded).toList());
        exact = new Automaton(
                needles.stream().filter(Predicate.not(Needle::isFolded)).toList());
    }

    /** One file, or all below a directory. */
    void search(Path path, Findings findings) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    search(bytes, findings);
                }
                Unpacked.in(file, bytes -> search(bytes, findings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void search(String text, Findings findings) {
        scan().take(text.getBytes(StandardCharsets.UTF_8), findings);
    }

    void search(InputStream bytes, Findings findings) {
        Scan scan = scan();
        try {
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                scan.take(chunk, findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For bytes that come in pieces. */
    Scan scan() {
        return new Scan();
    }

    /** Where it stands in both automata; so a word may lie across two pieces. */
    final class Scan {
        private int inFolded = folded.start();
        private int inExact = exact.start();

        void take(byte[] bytes, Findings findings) {
            findings.look(bytes.length);
            for (byte each : bytes) {
                int symbol = each & 0xff;
                inExact = exact.after(inExact, symbol);
                inFolded = folded.after(inFolded, symbol >= 'A' && symbol <= 'Z' ? symbol + 'a' - 'A' : symbol);
                findings.note(exact.foundAt(inExact));
                findings.note(folded.foundAt(inFolded));
            }
        }
    }
}
