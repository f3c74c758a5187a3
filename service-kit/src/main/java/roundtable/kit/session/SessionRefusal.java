package roundtable.kit.session;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a caller is not let in. */
enum SessionRefusal implements Refusal {
    SIGN_IN_NEEDED("sign-in-needed", "Please sign in first.", RefusalKind.UNKNOWN_CALLER),
    NAME_INVALID(
            "name-invalid",
            "A name has 1 to " + SessionCookie.LONGEST_NAME + " characters, and not only spaces.",
            RefusalKind.MALFORMED);

    private final String code;
    private final String sentence;
    private final RefusalKind kind;

    SessionRefusal(String code, String sentence, RefusalKind kind) {
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
