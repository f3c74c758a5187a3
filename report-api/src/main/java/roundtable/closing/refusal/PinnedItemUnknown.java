package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/** What is to be pinned is not in a report of this conference. */
public record PinnedItemUnknown() implements ClosingRefusal {
    @Override
    public String code() {
        return "pinned-item-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such entry in the reports of this conference, or not at that version.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
