package roundtable.commands.report.domain;

import org.jspecify.annotations.Nullable;
import roundtable.report.AttributionRequest;

/**
 * Whether a quote may be attributed to its speaker, as far as decisions need it.
 *
 * @param number of the latest attribution of this quote, 0 before the first
 * @param request whom it names; null while it is anonymous, or where that can't be read
 */
record Attribution(int number, State state, @Nullable AttributionRequest request) {
    enum State {
        /** Nobody is named. */
        ANONYMOUS,
        /** Somebody is named, to the editors alone, until leave is given. */
        PENDING,
        /** Somebody is named, with leave. */
        APPROVED
    }

    static final Attribution NONE = new Attribution(0, State.ANONYMOUS, null);

    /** Whether it says who is named, where somebody is. */
    boolean isWhole() {
        return state == State.ANONYMOUS || request != null;
    }

    Attribution approved() {
        return new Attribution(number, State.APPROVED, request);
    }

    /** Whoever was named is forgotten. */
    Attribution anonymous() {
        return new Attribution(number, State.ANONYMOUS, null);
    }
}
