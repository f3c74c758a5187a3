package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** An attribution names somebody. */
public record SpeakerNameless() implements ReportRefusal {
    @Override
    public String code() {
        return "speaker-nameless";
    }

    @Override
    public String sentence() {
        return "Give the name of the speaker.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
