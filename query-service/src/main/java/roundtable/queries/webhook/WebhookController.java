package roundtable.queries.webhook;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.webhook.Delivery.Stage;
import roundtable.queries.webhook.WebhookSettings.Receiver;
import roundtable.refusal.RefusedException;

/** How messages to other systems fare, and having those that were laid aside sent again. */
@RestController
@RequestMapping("/api/webhooks")
final class WebhookController {
    private static final int MOST = 100;

    private final List<Receiver> receivers;
    private final Deliveries deliveries;
    private final Rights rights;
    private final Clock clock;

    WebhookController(List<Receiver> receivers, Deliveries deliveries, Rights rights, Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.rights = rights;
        this.clock = clock;
    }

    record ReceiverList(List<ReceiverView> receivers) {}

    /**
     * @param host of its address, of which no more is shown
     * @param conference the only one that it hears of; null for all
     * @param waiting messages that are not taken yet
     * @param laidAside messages that nobody tries any more
     */
    record ReceiverView(String name, String host, @Nullable String conference, long waiting, long laidAside) {}

    record SentAgain(long count) {}

    @GetMapping
    ReceiverList receivers(Visitor visitor) {
        rights.require(visitor, Right.SEND_AGAIN);
        return new ReceiverList(receivers.stream().map(this::view).toList());
    }

    private ReceiverView view(Receiver of) {
        return new ReceiverView(
                of.name(),
                of.address().getHost(),
                of.conference(),
                deliveries.count(of.name(), Stage.WAITING),
                deliveries.count(of.name(), Stage.LAID_ASIDE));
    }

    /** The newest hundred of each state. */
    @GetMapping("/{receiver}")
    DeliveryList deliveries(Visitor visitor, @PathVariable String receiver) {
        String name = named(visitor, receiver);
        return DeliveryList.ofReadings(
                newest(name, Stage.WAITING), newest(name, Stage.LAID_ASIDE), newest(name, Stage.TAKEN));
    }

    private List<DeliveryView> newest(String receiver, Stage state) {
        return deliveries.newest(receiver, state, MOST).stream()
                .map(DeliveryView::of)
                .toList();
    }

    /** Has all that were laid aside sent again. */
    @PostMapping("/{receiver}/again")
    SentAgain allAgain(Visitor visitor, @PathVariable String receiver) {
        return new SentAgain(deliveries.allAgain(named(visitor, receiver), clock.instant()));
    }

    /** Has one sent again, taken or laid aside; refuses with {@code delivery-unknown} where it is on its way. */
    @PostMapping("/{receiver}/{message}/again")
    ResponseEntity<Void> again(Visitor visitor, @PathVariable String receiver, @PathVariable String message) {
        if (!deliveries.again(named(visitor, receiver), message, clock.instant())) {
            throw new RefusedException(WebhookRefusal.DELIVERY_UNKNOWN);
        }
        return ResponseEntity.accepted().build();
    }

    private String named(Visitor visitor, String receiver) {
        rights.require(visitor, Right.SEND_AGAIN);
        return receivers.stream()
                .map(Receiver::name)
                .filter(receiver::equals)
                .findFirst()
                .orElseThrow(() -> new RefusedException(WebhookRefusal.RECEIVER_UNKNOWN));
    }
}
