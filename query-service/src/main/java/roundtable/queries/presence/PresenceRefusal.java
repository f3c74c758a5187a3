package roundtable.queries.presence;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why somebody can't be shown as present. */
enum PresenceRefusal implements Refusal {
    CLIENT_ID_TAKEN("client-id-taken", "Somebody else uses this client id. Choose a random one.", RefusalKind.CONFLICT),
    CURSOR_INVALID("message-malformed", "A cursor's places and its revision are not negative.", RefusalKind.MALFORMED);

    private final String code;
    private final String sentence;
    private final RefusalKind kind;

    PresenceRefusal(String code, String sentence, RefusalKind kind) {
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
