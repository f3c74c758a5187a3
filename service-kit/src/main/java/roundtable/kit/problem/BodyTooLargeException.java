package roundtable.kit.problem;

import java.io.IOException;
import roundtable.refusal.Reason;
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
        return refusal(limit);
    }

    static Refusal refusal(long limit) {
        return new Reason(
                "body-too-large",
                "A request holds at most " + limit / 1024 + " KiB. Send it in smaller parts.",
                RefusalKind.TOO_LARGE);
    }
}
