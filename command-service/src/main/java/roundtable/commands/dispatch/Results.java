package roundtable.commands.dispatch;

import org.axonframework.messaging.ResultMessage;

/** Axon hands faults over as results; asked for the payload of such a one, it throws a fault of its own. */
final class Results {
    private Results() {}

    /** The payload, or the fault that came in its place. */
    static <T> T payload(ResultMessage<? extends T> result) {
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
