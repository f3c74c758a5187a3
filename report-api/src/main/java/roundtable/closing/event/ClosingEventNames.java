package roundtable.closing.event;

import java.util.Map;

/** The stable name of each event in the journal and on the wire. Class names may change; these may not. */
public final class ClosingEventNames {
    public static final Map<String, Class<? extends ClosingEvent>> ALL = Map.ofEntries(
            Map.entry("board-begun", BoardBegun.class),
            Map.entry("item-pinned", ItemPinned.class),
            Map.entry("pin-dropped", PinDropped.class),
            Map.entry("pin-released", PinReleased.class),
            Map.entry("wording-taken-over", WordingTakenOver.class),
            Map.entry("wording-kept", WordingKept.class),
            Map.entry("point-said", PointSaid.class),
            Map.entry("point-unsaid", PointUnsaid.class),
            Map.entry("minutes-planned", MinutesPlanned.class),
            Map.entry("speech-planned", SpeechPlanned.class));

    private ClosingEventNames() {}
}
