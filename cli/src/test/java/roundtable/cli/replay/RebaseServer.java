package roundtable.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Json;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Receipt;
import roundtable.text.ChangeSet;
import roundtable.text.Rebase;
import roundtable.text.TextChecksum;
import roundtable.text.Update;
import tools.jackson.databind.JsonNode;

/** One text and its log in memory. Answers and commits reach each client in order, at moments that the seed decides. */
final class RebaseServer {
    private static final int FARTHEST_BASE = 1_000;

    private final Random random;
    private final List<Update> log = new ArrayList<>();
    private final Map<Writer, Queue<Runnable>> lines = new HashMap<>();
    private final List<Queue<Runnable>> allLines = new ArrayList<>();
    private String text = "";

    RebaseServer(long seed) {
        random = new Random(seed);
    }

    String text() {
        return text;
    }

    int logged() {
        return log.size();
    }

    void connect(Writer writer) {
        lines.put(writer, newLine());
        Queue<Runnable> answers = newLine();
        writer.connect(channel(answers));
    }

    private Queue<Runnable> newLine() {
        Queue<Runnable> line = new ArrayDeque<>();
        allLines.add(line);
        return line;
    }

    private CommandChannel channel(Queue<Runnable> answers) {
        return (reportId, commandId, commands) -> {
            CompletableFuture<Receipt> receipt = new CompletableFuture<>();
            JsonNode command = Json.read(Json.write(commands)).path(0);
            answers.add(() -> {
                edit(command);
                long version = log.size();
                answers.add(() -> receipt.complete(new Receipt(version)));
            });
            return receipt;
        };
    }

    private void edit(JsonNode command) {
        List<Update> mine = new ArrayList<>();
        for (JsonNode change : command.path("changes")) {
            mine.add(new Update(
                    command.path("clientId").asString(),
                    command.path("sequence").asLong() + mine.size(),
                    Json.change(change)));
        }
        int base = command.path("revision").asInt();
        assertThat(log.size() - base).as("logged since the base revision").isLessThanOrEqualTo(FARTHEST_BASE);
        for (Update left : Rebase.over(mine, List.copyOf(log.subList(base, log.size())))) {
            ChangeSet changes = left.changes();
            text = changes.apply(text);
            log.add(left);
            JsonNode event = event(left);
            lines.forEach((writer, line) -> line.add(() -> writer.commit(new LiveFeed.Commit(0, 0, event))));
        }
    }

    private JsonNode event(Update update) {
        return Json.read(Json.write(List.of(Map.of(
                "type", "text-edited",
                "itemId", Room.ITEM,
                "revision", log.size(),
                "clientId", update.clientId(),
                "sequence", update.sequence(),
                "changes", update.changes().toJson(),
                "checksum", TextChecksum.of(text)))));
    }

    /** Delivers one thing that waits; false where nothing does. */
    boolean deliver() {
        List<Queue<Runnable>> waiting =
                allLines.stream().filter(line -> !line.isEmpty()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        return true;
    }
}
