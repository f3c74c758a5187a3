package roundtable.kit.session;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a caller is not let in. */
final class SessionRefusal {
    static final Refusal SIGN_IN_NEEDED =
            new Reason("sign-in-needed", "Please sign in first.", RefusalKind.UNKNOWN_CALLER);
    static final Refusal NAME_INVALID = new Reason(
            "name-invalid",
            "A name has 1 to " + SessionCookie.LONGEST_NAME + " characters, and not only spaces.",
            RefusalKind.MALFORMED);

    private SessionRefusal() {}
}
