package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Names can't be looked for while nobody knows them. */
public record ParticipantsUnreadable() implements ReportRefusal {
    @Override
    public String code() {
        return "participants-unreadable";
    }

    @Override
    public String sentence() {
        return "The list of participants can't be read any more, so their names can't be looked for. Ask the organiser to give it again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
