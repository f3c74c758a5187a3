package roundtable.kit.problem;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** The keys can't be had at the moment, so nothing can be opened or sealed. */
public final class KeysUnavailable {
    public static final Refusal REFUSAL = new Reason(
            "keys-unavailable",
            "The keys can't be reached right now, so texts can't be opened or sealed. Please try again.",
            RefusalKind.UNAVAILABLE);

    private KeysUnavailable() {}
}
