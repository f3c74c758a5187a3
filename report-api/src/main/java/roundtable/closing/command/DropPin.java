package roundtable.closing.command;

import roundtable.closing.PinId;

/** Takes a pin off the board, for good. */
public record DropPin(PinId pinId) implements ClosingCommand {}
