package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** The report belongs to a roundtable of another conference. */
public record ReportIdTaken() implements ConferenceRefusal {
    @Override
    public String code() {
        return "report-id-taken";
    }

    @Override
    public String sentence() {
        return "Another conference has a report with this id. Give the roundtable another one; random ids are best.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
