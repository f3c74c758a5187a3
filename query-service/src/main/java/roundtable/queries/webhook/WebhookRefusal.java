package roundtable.queries.webhook;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why something about messages to other systems can't be shown or done. */
final class WebhookRefusal {
    static final Refusal RECEIVER_UNKNOWN =
            new Reason("receiver-unknown", "No receiver of messages has that name.", RefusalKind.NOT_FOUND);
    static final Refusal DELIVERY_UNKNOWN = new Reason(
            "delivery-unknown",
            "There is no such message to that receiver, or it is on its way already.",
            RefusalKind.NOT_FOUND);

    private WebhookRefusal() {}
}
