package roundtable.commands.dispatch;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;

/**
 * What a command did to its aggregate.
 *
 * @param version the aggregate's version after it, -1 where there is none yet
 * @param events what happened, in order; empty where nothing changed
 * @param refusal why nothing changed, where it was refused
 */
public record Effect(long version, List<?> events, @Nullable Refusal refusal) {
    private static final long NONE = -1;

    /**
     * Decides, and applies what was decided to the aggregate that handles a command just now. A refusal is an answer and
     * no fault: it comes before anything has happened, and Axon would forget the aggregate over an exception.
     */
    public static Effect of(Supplier<? extends List<?>> decision) {
        try {
            List<?> events = decision.get();
            events.forEach(AggregateLifecycle::apply);
            return new Effect(lastVersion(), events, null);
        } catch (RefusedException refused) {
            return new Effect(lastVersion(), List.of(), refused.refusal());
        }
    }

    private static long lastVersion() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? NONE : version;
    }
}
