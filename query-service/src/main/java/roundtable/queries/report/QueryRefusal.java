package roundtable.queries.report;

import java.util.Locale;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a report can't be shown. */
enum QueryRefusal implements Refusal {
    REPORT_UNKNOWN("There is no such report. It may not have been opened yet.", RefusalKind.NOT_FOUND),
    NOT_THERE_YET(
            "That version of the report has not arrived here yet. Try again in a moment.", RefusalKind.UNAVAILABLE);

    private final String sentence;
    private final RefusalKind kind;

    QueryRefusal(String sentence, RefusalKind kind) {
        this.sentence = sentence;
        this.kind = kind;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
