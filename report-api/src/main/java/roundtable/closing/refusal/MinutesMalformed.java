package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/**
 * Minutes are out of their range.
 *
 * @param most minutes
 */
public record MinutesMalformed(int most) implements ClosingRefusal {
    @Override
    public String code() {
        return "minutes-malformed";
    }

    @Override
    public String sentence() {
        return "Minutes are a whole number, and " + most + " at most.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
