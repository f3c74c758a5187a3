package roundtable.cli.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Carries commands to reports without waiting for the answer. */
@FunctionalInterface
public interface CommandChannel {
    /** The receipt, or {@link Refused}. */
    CompletableFuture<Receipt> send(String reportId, String commandId, List<?> commands);
}
