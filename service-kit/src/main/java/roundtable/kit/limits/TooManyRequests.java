package roundtable.kit.limits;

import java.time.Duration;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/**
 * Somebody asked too often.
 *
 * @param retryAfter when one more is allowed
 */
public record TooManyRequests(Duration retryAfter) implements Refusal {
    @Override
    public String code() {
        return "too-many-requests";
    }

    @Override
    public String sentence() {
        long seconds = retryAfter.plusMillis(999).toSeconds();
        return "That was too much at once. Please try again in " + seconds + (seconds == 1 ? " second" : " seconds")
                + ": nothing was done, and nothing is lost.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_OFTEN;
    }
}
