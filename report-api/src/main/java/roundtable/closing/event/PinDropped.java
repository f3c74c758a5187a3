package roundtable.closing.event;

import roundtable.closing.PinId;

/** A pin was taken off the board. */
public record PinDropped(PinId pinId) implements ClosingEvent {}
