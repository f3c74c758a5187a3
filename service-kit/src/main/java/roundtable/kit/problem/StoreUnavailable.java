package roundtable.kit.problem;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** The database does not answer at the moment. */
public record StoreUnavailable() implements Refusal {
    @Override
    public String code() {
        return "store-unavailable";
    }

    @Override
    public String sentence() {
        return "The database does not answer at the moment. Please try again: nothing is done twice.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.UNAVAILABLE;
    }
}
