package roundtable.cli.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;
import tools.jackson.databind.JsonNode;

/**
 * Recorded writing, character by character. It starts on an empty text: a start content is written by transactions of its
 * own, in front of the recorded ones.
 *
 * @param name of the file, without extensions
 * @param concurrent whether several may have written at once, so that the end depends on how ties are broken
 * @param end the text that all transactions lead to
 * @param txns in an order in which parents precede their children
 */
record Trace(String name, boolean concurrent, String end, List<Txn> txns) {
    private static final int START_PIECE = 4_000;

    /** Reads a gzipped file of either kind; one of another form is a {@link Failure}. */
    static Trace read(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return of(file.getFileName().toString().replaceFirst("\\..*$", ""), Json.read(json));
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Failure(file + " can't be read as a gzipped file.");
        }
    }

    static Trace of(String name, JsonNode json) {
        if (!json.path("txns").isArray() || !json.path("endContent").isString()) {
            throw new Failure(name + " is not a trace: it has no txns and no endContent.");
        }
        String kind = json.path("kind").asString("sequential");
        if (!kind.equals("sequential") && !kind.equals("concurrent")) {
            throw new Failure(name + " is a trace of an unknown kind, " + kind + ".");
        }
        List<Txn> txns = new ArrayList<>(start(json.path("startContent").asString("")));
        int offset = txns.size();
        for (JsonNode txn : json.path("txns")) {
            List<Integer> parents = kind.equals("concurrent") ? parents(name, txn, offset, txns.size()) : last(txns);
            txns.add(new Txn(txn.path("agent").asInt(0), parents, patches(name, txn)));
        }
        if (txns.isEmpty()) {
            throw new Failure(name + " is a trace of nothing.");
        }
        return new Trace(
                name,
                kind.equals("concurrent"),
                oneLineBreak(json.path("endContent").asString()),
                List.copyOf(txns));
    }

    private static List<Txn> start(String content) {
        List<Txn> txns = new ArrayList<>();
        int[] codePoints = oneLineBreak(content).codePoints().toArray();
        for (int from = 0; from < codePoints.length; from += START_PIECE) {
            String piece = new String(codePoints, from, Math.min(START_PIECE, codePoints.length - from));
            txns.add(new Txn(0, last(txns), List.of(new Patch(from, 0, piece))));
        }
        return txns;
    }

    private static List<Integer> last(List<Txn> txns) {
        return txns.isEmpty() ? List.of() : List.of(txns.size() - 1);
    }

    private static List<Integer> parents(String name, JsonNode txn, int offset, int index) {
        List<Integer> parents = StreamSupport.stream(txn.path("parents").spliterator(), false)
                .map(parent -> parent.asInt(-1) + offset)
                .toList();
        for (int parent : parents) {
            if (parent < offset || parent >= index) {
                throw new Failure(name + " is not a trace: txn " + (index - offset) + " has a parent behind it.");
            }
        }
        return parents.isEmpty() && offset > 0 ? List.of(offset - 1) : parents;
    }

    private static List<Patch> patches(String name, JsonNode txn) {
        return StreamSupport.stream(txn.path("patches").spliterator(), false)
                .map(patch -> patch(name, patch))
                .toList();
    }

    private static Patch patch(String name, JsonNode json) {
        if (!json.path(0).isInt() || !json.path(1).isInt() || !json.path(2).isString()) {
            throw new Failure(name + " is not a trace: a patch has the form [position, deleted, inserted].");
        }
        return new Patch(
                json.path(0).asInt(),
                json.path(1).asInt(),
                oneLineBreak(json.path(2).asString()));
    }

    /** A carriage return counts as a line break of its own, so that positions stay as they are. */
    private static String oneLineBreak(String text) {
        return text.replace('\r', '\n');
    }
}
