package roundtable.commands.closing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import roundtable.closing.PinId;
import roundtable.closing.event.BoardBegun;
import roundtable.closing.event.ClosingEvent;
import roundtable.closing.event.ItemPinned;
import roundtable.closing.event.MinutesPlanned;
import roundtable.closing.event.PinDropped;
import roundtable.closing.event.PinReleased;
import roundtable.closing.event.PointSaid;
import roundtable.closing.event.PointUnsaid;
import roundtable.closing.event.SpeechPlanned;
import roundtable.closing.event.WordingKept;
import roundtable.closing.event.WordingTakenOver;
import roundtable.report.ItemId;

/**
 * A closing session, as far as decisions need it. Immutable.
 *
 * @param begun whether there is a board
 * @param pins all that ever were, in the order in which they came
 * @param said items of the script that were said
 * @param planned minutes by heading of the script
 * @param minutes of the whole speech; null where that is open
 */
public record ClosingSession(
        boolean begun,
        List<Pin> pins,
        Set<ItemId> said,
        Map<String, Integer> planned,
        @Nullable Integer minutes) {
    /** Before its board is begun. */
    public static final ClosingSession NONE = new ClosingSession(false, List.of(), Set.of(), Map.of(), null);

    /** What it is like after this has happened. */
    public ClosingSession evolve(ClosingEvent event) {
        return switch (event) {
            case BoardBegun e -> new ClosingSession(true, pins, said, planned, minutes);
            case ItemPinned e -> with(Pin.of(e.pinId(), e.reportId(), e.itemId(), e.version()));
            case PinDropped e -> with(e.pinId(), Pin::leaving);
            case PinReleased e -> with(e.pinId(), Pin::leaving);
            case WordingTakenOver e -> with(e.pinId(), pin -> pin.takingOver(e.version()));
            case WordingKept e -> with(e.pinId(), pin -> pin.keeping(e.version()));
            case PointSaid e -> said(e.itemId(), true);
            case PointUnsaid e -> said(e.itemId(), false);
            case MinutesPlanned e -> planned(e);
            case SpeechPlanned e -> new ClosingSession(begun, pins, said, planned, e.minutes());
        };
    }

    @Nullable Pin find(PinId id) {
        return pins.stream().filter(pin -> pin.id().equals(id)).findFirst().orElse(null);
    }

    private ClosingSession with(Pin pin) {
        List<Pin> more = new ArrayList<>(pins);
        more.add(pin);
        return new ClosingSession(begun, List.copyOf(more), said, planned, minutes);
    }

    /** Of an event's pin, which was there when the event was decided on. */
    private ClosingSession with(PinId id, UnaryOperator<Pin> change) {
        Objects.requireNonNull(find(id), "pin");
        return new ClosingSession(
                begun,
                pins.stream()
                        .map(pin -> pin.id().equals(id) ? change.apply(pin) : pin)
                        .toList(),
                said,
                planned,
                minutes);
    }

    private ClosingSession said(ItemId item, boolean done) {
        Set<ItemId> changed = new HashSet<>(said);
        if (done) {
            changed.add(item);
        } else {
            changed.remove(item);
        }
        return new ClosingSession(begun, pins, Set.copyOf(changed), planned, minutes);
    }

    private ClosingSession planned(MinutesPlanned event) {
        Map<String, Integer> changed = new HashMap<>(planned);
        changed.put(event.itemId().value(), event.minutes());
        return new ClosingSession(begun, pins, said, Map.copyOf(changed), minutes);
    }
}
