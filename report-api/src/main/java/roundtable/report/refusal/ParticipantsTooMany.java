package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A list has an end.
 *
 * @param most participants
 */
public record ParticipantsTooMany(int most) implements ReportRefusal {
    @Override
    public String code() {
        return "participants-too-many";
    }

    @Override
    public String sentence() {
        return "A list takes " + most + " participants at most.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
