package roundtable.closing.command;

import java.util.Map;

/** The name of each command on the wire: the {@code type} of its JSON object. */
public final class ClosingCommandNames {
    public static final Map<String, Class<? extends ClosingCommand>> ALL = Map.ofEntries(
            Map.entry("begin-board", BeginBoard.class),
            Map.entry("pin-item", PinItem.class),
            Map.entry("drop-pin", DropPin.class),
            Map.entry("take-over-wording", TakeOverWording.class),
            Map.entry("keep-wording", KeepWording.class),
            Map.entry("mark-said", MarkSaid.class),
            Map.entry("mark-unsaid", MarkUnsaid.class),
            Map.entry("plan-minutes", PlanMinutes.class),
            Map.entry("plan-speech", PlanSpeech.class));

    private ClosingCommandNames() {}
}
