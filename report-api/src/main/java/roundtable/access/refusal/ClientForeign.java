package roundtable.access.refusal;

import roundtable.refusal.RefusalKind;

/** The editing tab that was named is somebody else's. */
public record ClientForeign() implements AccessRefusal {
    @Override
    public String code() {
        return "client-foreign";
    }

    @Override
    public String sentence() {
        return "This was sent as from somebody else's page. Load the page again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_ALLOWED;
    }
}
