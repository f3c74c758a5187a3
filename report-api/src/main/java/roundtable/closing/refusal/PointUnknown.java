package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** No item of the script has this id. */
public record PointUnknown() implements ClosingRefusal {
    @Override
    public String code() {
        return "point-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such point in the running order.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
