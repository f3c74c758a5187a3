package roundtable.closing.event;

import roundtable.closing.PinId;

/**
 * A pin says from now on what its item says at a later version.
 *
 * @param version of the report
 */
public record WordingTakenOver(PinId pinId, long version) implements ClosingEvent {}
