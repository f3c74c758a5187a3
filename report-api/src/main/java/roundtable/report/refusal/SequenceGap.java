package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * An edit of this client is missing before this one.
 *
 * @param expected the sequence number that comes next
 */
public record SequenceGap(long expected) implements ReportRefusal {
    @Override
    public String code() {
        return "sequence-gap";
    }

    @Override
    public String sentence() {
        return "An earlier edit is missing: the next one of this client has number " + expected + ".";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
