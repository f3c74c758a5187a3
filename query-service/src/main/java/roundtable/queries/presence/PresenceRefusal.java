package roundtable.queries.presence;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why somebody can't be shown as present. */
final class PresenceRefusal {
    static final Refusal CLIENT_ID_TAKEN = new Reason(
            "client-id-taken", "Somebody else uses this client id. Choose a random one.", RefusalKind.CONFLICT);
    static final Refusal CURSOR_INVALID = new Reason(
            "message-malformed", "A cursor's places and its revision are not negative.", RefusalKind.MALFORMED);

    private PresenceRefusal() {}
}
