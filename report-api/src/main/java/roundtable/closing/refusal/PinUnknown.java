package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** No pin on the board has this id. */
public record PinUnknown() implements ClosingRefusal {
    @Override
    public String code() {
        return "pin-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such point on the board. Somebody may have taken it off.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
