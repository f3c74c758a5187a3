package roundtable.queries.presence;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why somebody can't be shown as present. */
final class PresenceRefusal {
    static final Refusal CURSOR_INVALID = new Reason(
            "message-malformed", "A cursor's places and its revision are not negative.", RefusalKind.MALFORMED);

    private PresenceRefusal() {}
}
