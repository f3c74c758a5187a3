package roundtable.kit.session;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a caller is not let in. */
final class SessionRefusal {
    static final Refusal SIGN_IN_NEEDED =
            new Reason("sign-in-needed", "Please sign in first.", RefusalKind.UNKNOWN_CALLER);
    static final Refusal SOCKET_ONLY =
            new Reason("socket-only", "This address is for WebSockets; ask to upgrade to one.", RefusalKind.MALFORMED);
    static final Refusal ORIGIN_FOREIGN =
            new Reason("origin-foreign", "Pages of other sites can't connect here.", RefusalKind.NOT_ALLOWED);
    static final Refusal NAME_INVALID = new Reason(
            "name-invalid",
            "A name has 1 to " + SessionCookie.LONGEST_NAME + " characters, and not only spaces.",
            RefusalKind.MALFORMED);

    private SessionRefusal() {}
}
