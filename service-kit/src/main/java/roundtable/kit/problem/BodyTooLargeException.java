package roundtable.kit.problem;

import java.io.IOException;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** A body over the limit, found while it was read. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    BodyTooLargeException(long limit) {
        super("body over " + limit + " bytes");
        this.limit = limit;
    }

    Refusal refusal() {
        return new BodyTooLarge(limit);
    }

    record BodyTooLarge(long limit) implements Refusal {
        @Override
        public String code() {
            return "body-too-large";
        }

        @Override
        public String sentence() {
            return "A request holds at most " + limit / 1024 + " KiB. Send it in smaller parts.";
        }

        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }
    }
}
