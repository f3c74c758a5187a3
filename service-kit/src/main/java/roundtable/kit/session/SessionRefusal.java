package roundtable.kit.session;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a caller is not let in. */
public final class SessionRefusal {
    public static final Refusal SIGN_IN_NEEDED =
            new Reason("sign-in-needed", "Please sign in first.", RefusalKind.UNKNOWN_CALLER);
    static final Refusal SOCKET_ONLY =
            new Reason("socket-only", "This address is for WebSockets; ask to upgrade to one.", RefusalKind.MALFORMED);
    static final Refusal ORIGIN_FOREIGN =
            new Reason("origin-foreign", "Pages of other sites can't connect here.", RefusalKind.NOT_ALLOWED);
    static final Refusal SITE_FOREIGN =
            new Reason("site-foreign", "Pages of other sites can't ask for this.", RefusalKind.NOT_ALLOWED);
    static final Refusal CSRF_MISSING = new Reason(
            "csrf-missing",
            "This request does not prove that it comes from a page of Roundtable. Load the page again.",
            RefusalKind.NOT_ALLOWED);

    private SessionRefusal() {}
}
