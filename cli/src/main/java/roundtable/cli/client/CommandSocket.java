package roundtable.cli.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Commands over one WebSocket. For the loop's thread alone. */
final class CommandSocket implements CommandChannel, Socket.Receiver {
    private final Map<String, CompletableFuture<Receipt>> waiting = new HashMap<>();
    private @Nullable Socket socket;

    CommandSocket over(Socket opened) {
        socket = opened;
        return this;
    }

    @Override
    public CompletableFuture<Receipt> send(String reportId, String commandId, List<?> commands) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        waiting.put(commandId, receipt);
        Objects.requireNonNull(socket)
                .send(Json.write(Map.of(
                        "type",
                        "command",
                        "topic",
                        "report:" + reportId,
                        "commandId",
                        commandId,
                        "commands",
                        commands)));
        return receipt;
    }

    @Override
    public void message(String type, JsonNode message) {
        CompletableFuture<Receipt> receipt =
                waiting.remove(message.path("commandId").asString(""));
        switch (type) {
            case "result" -> {
                if (receipt != null) {
                    receipt.complete(Receipt.from(message));
                }
            }
            case "refused" -> {
                if (receipt != null) {
                    receipt.completeExceptionally(Refused.from(0, message));
                }
            }
            case "error" -> closed(Refused.from(0, message));
            default -> {}
        }
    }

    @Override
    public void closed(Failure why) {
        List<CompletableFuture<Receipt>> lost = List.copyOf(waiting.values());
        waiting.clear();
        lost.forEach(receipt -> receipt.completeExceptionally(why));
    }
}
