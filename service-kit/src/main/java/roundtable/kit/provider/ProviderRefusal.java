package roundtable.kit.provider;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a caller with an access token isn't let in. */
public final class ProviderRefusal {
    public static final Refusal AWAY = new Reason(
            "provider-away",
            "The identity provider does not answer at the moment. Please try again.",
            RefusalKind.UNAVAILABLE);
    static final Refusal TOKEN_REFUSED = new Reason(
            "token-refused",
            "This access token isn't one that lets anybody in here, or no longer.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal TOKEN_PERSON_UNKNOWN = new Reason(
            "token-person-unknown",
            "Nobody here belongs to this access token. Sign in by the identity provider once, or join by a link with it.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal CREDENTIALS_TWICE = new Reason(
            "credentials-twice",
            "This request comes with a session and with an access token. Send one of them.",
            RefusalKind.MALFORMED);
    static final Refusal TOKEN_NOT_HERE = new Reason(
            "token-not-here",
            "Signing in and out, and joining, are for people with a browser, not for access tokens.",
            RefusalKind.NOT_ALLOWED);

    private ProviderRefusal() {}
}
