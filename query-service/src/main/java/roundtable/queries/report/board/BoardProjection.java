package roundtable.queries.report.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.closing.Departure;
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
import roundtable.queries.report.Stamp;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** A closing session's events folded up, one after the other. Changes in place. Not thread-safe. */
final class BoardProjection {
    private final Map<PinId, Pin> pins = new LinkedHashMap<>();
    private final List<Left> left = new ArrayList<>();
    private final Set<PinId> dropped = new LinkedHashSet<>();

    private final Map<ItemId, Stamp> said = new LinkedHashMap<>();
    private final Map<ItemId, Integer> planned = new LinkedHashMap<>();
    private long version = -1;
    private boolean begun;
    private @Nullable Integer minutes;

    /**
     * A pin.
     *
     * @param version of the report, whose wording it has
     * @param declined version of the report, up to which its changes are declined
     * @param pinned by whom, and when
     */
    record Pin(PinId id, ReportId reportId, ItemId itemId, long version, long declined, Stamp pinned) {}

    /** A pin that left the board by itself. */
    record Left(PinId id, ReportId reportId, Departure why, Stamp when) {}

    /** Takes the next event. */
    void evolve(ClosingEvent event, long eventVersion, Stamp stamp) {
        switch (event) {
            case BoardBegun e -> begun = true;
            case ItemPinned e ->
                pins.put(e.pinId(), new Pin(e.pinId(), e.reportId(), e.itemId(), e.version(), e.version(), stamp));
            case PinDropped e -> dropped.add(take(e.pinId()).id());
            case PinReleased e -> leave(e, stamp);
            case WordingTakenOver e -> pins.put(e.pinId(), at(pin(e.pinId()), e.version(), e.version()));
            case WordingKept e ->
                pins.put(e.pinId(), at(pin(e.pinId()), pin(e.pinId()).version(), e.version()));
            case PointSaid e -> said.put(e.itemId(), stamp);
            case PointUnsaid e -> said.remove(e.itemId());
            case MinutesPlanned e -> planned.put(e.itemId(), e.minutes());
            case SpeechPlanned e -> minutes = e.minutes();
        }
        version = eventVersion;
    }

    private void leave(PinReleased event, Stamp stamp) {
        Pin pin = take(event.pinId());
        left.add(new Left(pin.id(), pin.reportId(), event.why(), stamp));
    }

    private Pin take(PinId id) {
        return Objects.requireNonNull(pins.remove(id), "pin");
    }

    private Pin pin(PinId id) {
        return Objects.requireNonNull(pins.get(id), "pin");
    }

    private static Pin at(Pin pin, long wording, long declined) {
        return new Pin(pin.id(), pin.reportId(), pin.itemId(), wording, declined, pin.pinned());
    }

    /** Of the last event; -1 before the first. */
    long version() {
        return version;
    }

    boolean isBegun() {
        return begun;
    }

    /** In the order in which they were pinned. */
    List<Pin> pins() {
        return List.copyOf(pins.values());
    }

    List<Left> left() {
        return List.copyOf(left);
    }

    /** Pins that somebody took off. */
    List<PinId> dropped() {
        return List.copyOf(dropped);
    }

    /** All that were pinned and are no more. */
    Set<PinId> gone() {
        return Stream.concat(dropped.stream(), left.stream().map(Left::id)).collect(Collectors.toSet());
    }

    /** What was said, by item of the script, and when. */
    Map<ItemId, Stamp> said() {
        return Map.copyOf(said);
    }

    /** Minutes by heading of the script. */
    Map<ItemId, Integer> planned() {
        return Map.copyOf(planned);
    }

    /** Of the whole speech; null where that is open. */
    @Nullable Integer minutes() {
        return minutes;
    }
}
