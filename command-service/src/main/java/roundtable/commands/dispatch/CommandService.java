package roundtable.commands.dispatch;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.MDC;
import roundtable.access.Actor;
import roundtable.commands.dispatch.CommandTarget.Addressed;
import roundtable.journal.Commit;
import roundtable.journal.DuplicateCommandException;
import roundtable.journal.Journal;
import roundtable.journal.JournalUnavailableException;
import roundtable.journal.axon.CommandRetry;
import roundtable.journal.axon.CommitMetadata;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.KeysLostException;
import roundtable.journal.sealing.RequestMac;
import roundtable.journal.vault.KeyVaultException;
import roundtable.kit.log.RequestTrace;
import roundtable.kit.problem.KeysUnavailable;
import roundtable.kit.problem.StoreUnavailable;
import roundtable.kit.session.Visitor;
import roundtable.refusal.Ids;
import roundtable.refusal.RefusedException;

/**
 * Carries requests out. A request that was carried out before gets its first answer: where the journal says so when it is
 * to be stored again, and where it would be refused or change nothing now because it did its work then.
 */
public final class CommandService {
    private final CommandBus bus;
    private final Journal journal;
    private final EventCodec codec;
    private final CommandRetry retry;
    private final RequestMac requests;

    CommandService(CommandBus bus, Journal journal, EventCodec codec, CommandRetry retry, RequestMac requests) {
        this.bus = bus;
        this.journal = journal;
        this.codec = codec;
        this.retry = retry;
        this.requests = requests;
    }

    /**
     * Carries a request out, if the visitor may send it, and answers once its effect is durable.
     *
     * @throws RefusedException then nothing has changed, unless the code is {@code store-unavailable}
     */
    public Answer dispatch(CommandTarget target, String id, Request request, Visitor visitor) {
        return dispatch(target, id, request, judgement -> judgement.on(visitor));
    }

    /** As {@link #dispatch(CommandTarget, String, Request, Visitor)}, for somebody of whom it is known that they may. */
    public Answer dispatchFor(CommandTarget target, String id, Request request, Actor actor) {
        return dispatch(target, id, request, judgement -> actor);
    }

    private Answer dispatch(
            CommandTarget target, String id, Request request, Function<CommandTarget.Judgement, Actor> asking) {
        Ids.requireWellFormed(request.commandId());
        MDC.put(RequestTrace.COMMAND_ID, request.commandId());
        try {
            return carryOut(target, id, request, asking);
        } finally {
            MDC.remove(RequestTrace.COMMAND_ID);
        }
    }

    private Answer carryOut(
            CommandTarget target, String id, Request request, Function<CommandTarget.Judgement, Actor> asking) {
        Addressed addressed = target.address(id, request.commands());
        String body = request.in(addressed.stream());
        try {
            Actor actor = asking.apply(addressed.judgement());
            String mac = requests.of(addressed.stream(), body);
            CommandMessage<Object> message = message(addressed, request.commandId(), mac, actor);
            Effect effect = retry.run(addressed.stream(), () -> onFreshState(addressed.stream(), send(message)));
            return effect.events().isEmpty()
                    ? firstAnswer(target, request.commandId(), body).orElseGet(() -> unchanged(request, effect))
                    : new Answer(request.commandId(), effect.version(), target.revisions(effect.events()));
        } catch (DuplicateCommandException repeated) {
            return answer(target, repeated.first(), body);
        } catch (ConcurrencyException tooBusy) {
            throw new RefusedException(DispatchRefusal.TOO_BUSY);
        } catch (MongoException | JournalUnavailableException away) {
            throw new RefusedException(StoreUnavailable.REFUSAL);
        } catch (KeyVaultException | KeysLostException locked) {
            throw new RefusedException(KeysUnavailable.REFUSAL);
        }
    }

    /**
     * Another process may have changed the aggregate since it was read here. An effect that is to be stored finds out by
     * itself; a refusal, or nothing, has to be looked at again.
     */
    private Effect onFreshState(String stream, Effect effect) {
        if (effect.events().isEmpty() && !journal.endsAt(stream, effect.version())) {
            throw new ConcurrencyException("decided on a version that is no longer the last");
        }
        return effect;
    }

    private static Answer unchanged(Request request, Effect effect) {
        if (effect.refusal() != null) {
            throw new RefusedException(effect.refusal());
        }
        return new Answer(request.commandId(), effect.version(), Map.of());
    }

    private static CommandMessage<Object> message(Addressed addressed, String commandId, String mac, Actor actor) {
        MetaData metaData = MetaData.with(CommitMetadata.COMMAND_ID, commandId)
                .and(CommitMetadata.COMMAND_BODY, mac)
                .mergedWith(ActorMetadata.of(actor));
        return new GenericCommandMessage<>(addressed.command(), metaData);
    }

    private Effect send(CommandMessage<Object> message) {
        FutureCallback<Object, Effect> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        return Results.payload(callback.getResult());
    }

    private Optional<Answer> firstAnswer(CommandTarget target, String commandId, String body) {
        return journal.commitOf(commandId).map(first -> answer(target, first, body));
    }

    private Answer answer(CommandTarget target, Commit first, String body) {
        if (!requests.mayBe(first.body(), first.stream(), body)) {
            throw new RefusedException(DispatchRefusal.COMMAND_ID_REUSED);
        }
        List<Object> events = first.events().stream()
                .map(event -> codec.decode(first.stream(), event))
                .toList();
        return new Answer(first.commandId(), first.to(), target.revisions(events));
    }
}
