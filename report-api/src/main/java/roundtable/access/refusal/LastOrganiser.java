package roundtable.access.refusal;

import roundtable.refusal.RefusalKind;

/** Nobody would be left who could grant a role. */
public record LastOrganiser() implements AccessRefusal {
    @Override
    public String code() {
        return "last-organiser";
    }

    @Override
    public String sentence() {
        return "This is the last organiser. Make somebody else organiser first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
