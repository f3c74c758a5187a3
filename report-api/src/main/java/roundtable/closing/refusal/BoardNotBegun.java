package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** Nobody has begun the board yet. */
public record BoardNotBegun() implements ClosingRefusal {
    @Override
    public String code() {
        return "board-not-begun";
    }

    @Override
    public String sentence() {
        return "The board has not been begun yet. Begin it, then try again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
