package roundtable.closing.event;

import roundtable.closing.PinId;

/**
 * A pin stays as it is, though its item changed.
 *
 * @param version of the report, up to which changes were declined
 */
public record WordingKept(PinId pinId, long version) implements ClosingEvent {}
