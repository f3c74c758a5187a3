package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** The item is pinned, or the id was used. */
public record PinExists() implements ClosingRefusal {
    @Override
    public String code() {
        return "pin-exists";
    }

    @Override
    public String sentence() {
        return "This point is on the board already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
