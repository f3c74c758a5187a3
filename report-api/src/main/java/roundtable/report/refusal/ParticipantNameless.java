package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Everybody on the list has a name. */
public record ParticipantNameless() implements ReportRefusal {
    @Override
    public String code() {
        return "participant-nameless";
    }

    @Override
    public String sentence() {
        return "Give the name of each participant.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
