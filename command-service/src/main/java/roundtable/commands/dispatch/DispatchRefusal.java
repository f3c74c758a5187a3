package roundtable.commands.dispatch;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a request does not get through, whatever it asks for. */
enum DispatchRefusal implements Refusal {
    COMMAND_ID_REUSED(
            "command-id-reused",
            "This request has the id of another one that was carried out before. Send it under an id of its own.",
            RefusalKind.CONFLICT),
    TOO_BUSY(
            "too-busy",
            "Others changed this at the same moment, again and again. Nothing was changed; please try again.",
            RefusalKind.UNAVAILABLE),
    JOURNAL_UNAVAILABLE(
            "journal-unavailable",
            "The store does not answer, so it is not known whether this was kept. Send the same request again.",
            RefusalKind.UNAVAILABLE);

    private final String code;
    private final String sentence;
    private final RefusalKind kind;

    DispatchRefusal(String code, String sentence, RefusalKind kind) {
        this.code = code;
        this.sentence = sentence;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
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
