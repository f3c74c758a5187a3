package roundtable.queries.webhook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of one receiver, each in one list alone. */
record DeliveryList(List<DeliveryView> waiting, List<DeliveryView> laidAside, List<DeliveryView> taken) {
    /**
     * Of three lists that were read one after the other, in this order: a message that a courier settled between two of the
     * readings is in two of them, and is shown where it was read last.
     */
    static DeliveryList ofReadings(List<DeliveryView> waiting, List<DeliveryView> laidAside, List<DeliveryView> taken) {
        return new DeliveryList(
                without(Stream.concat(laidAside.stream(), taken.stream()), waiting),
                without(taken.stream(), laidAside),
                taken);
    }

    private static List<DeliveryView> without(Stream<DeliveryView> later, List<DeliveryView> earlier) {
        Set<String> settled = later.map(DeliveryView::id).collect(Collectors.toSet());
        return earlier.stream()
                .filter(delivery -> !settled.contains(delivery.id()))
                .toList();
    }
}
