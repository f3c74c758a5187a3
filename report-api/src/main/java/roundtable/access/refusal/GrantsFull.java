package roundtable.access.refusal;

import roundtable.refusal.RefusalKind;

/**
 * As many roles are granted as may be.
 *
 * @param most roles on a conference, or on the installation
 */
public record GrantsFull(int most) implements AccessRefusal {
    @Override
    public String code() {
        return "grants-full";
    }

    @Override
    public String sentence() {
        return "There are " + most + " roles granted here already. Revoke those that are not needed any more.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
