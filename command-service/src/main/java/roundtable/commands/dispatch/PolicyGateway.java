package roundtable.commands.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.DuplicateCommandException;
import roundtable.journal.axon.CommandRetry;
import roundtable.journal.axon.CommitMetadata;

/**
 * Sends what follows from an event by itself. The command's id follows from the event, so that it takes effect once however
 * often the event is handled; it has a colon, which nobody else's command id can have.
 */
public final class PolicyGateway {
    private static final Logger log = LoggerFactory.getLogger(PolicyGateway.class);

    private final CommandGateway gateway;
    private final CommandRetry retry;

    PolicyGateway(CommandGateway gateway, CommandRetry retry) {
        this.gateway = gateway;
        this.retry = retry;
    }

    /** Returns when it has taken effect, now or before; a refusal is only logged. */
    public void send(String stream, String commandId, Object command) {
        var message = new GenericCommandMessage<>(command, MetaData.with(CommitMetadata.COMMAND_ID, commandId));
        try {
            Effect effect = retry.run(stream, () -> sendApart(message));
            if (effect.refusal() != null) {
                log.info("{} is refused: {}", commandId, effect.refusal().code());
            }
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof DuplicateCommandException)) {
                throw failed;
            }
        }
    }

    /** On a thread of its own: on the event processor's, the command would become part of its unit of work. */
    private Effect sendApart(GenericCommandMessage<?> message) {
        return CompletableFuture.<Effect>supplyAsync(() -> gateway.sendAndWait(message), Thread::startVirtualThread)
                .join();
    }
}
