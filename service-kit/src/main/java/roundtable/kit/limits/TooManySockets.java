package roundtable.kit.limits;

import java.time.Duration;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Too many sockets are open already. */
record TooManySockets() implements Refusal {
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Override
    public String code() {
        return "too-many-sockets";
    }

    @Override
    public String sentence() {
        return "Too many pages are connected from here. Close some, or try again in " + WAIT.toSeconds() + " seconds.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_OFTEN;
    }

    @Override
    public Duration retryAfter() {
        return WAIT;
    }
}
