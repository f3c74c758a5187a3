package roundtable.closing.event;

import roundtable.closing.Departure;
import roundtable.closing.PinId;

/** A pin left the board by itself. */
public record PinReleased(PinId pinId, Departure why) implements ClosingEvent {}
