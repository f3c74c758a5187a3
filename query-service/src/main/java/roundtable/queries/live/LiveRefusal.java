package roundtable.queries.live;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a message on the socket can't be served. */
final class LiveRefusal {
    static final Refusal UNKNOWN_TOPIC = new Reason(
            "unknown-topic", "There is no such topic here, or you have not subscribed to it.", RefusalKind.NOT_FOUND);
    static final Refusal VERSION_AHEAD = new Reason(
            "version-ahead", "That version does not exist yet. Load the report again.", RefusalKind.CONFLICT);
    static final Refusal TOO_MANY_TOPICS = new Reason(
            "too-many-topics",
            "One connection follows at most 16 topics. Unsubscribe from one first.",
            RefusalKind.TOO_LARGE);

    private LiveRefusal() {}
}
