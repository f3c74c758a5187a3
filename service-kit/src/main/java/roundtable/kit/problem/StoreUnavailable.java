package roundtable.kit.problem;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** The database does not answer at the moment. */
public final class StoreUnavailable {
    public static final Refusal REFUSAL = new Reason(
            "store-unavailable",
            "The database does not answer at the moment. Please try again: nothing is done twice.",
            RefusalKind.UNAVAILABLE);

    private StoreUnavailable() {}
}
