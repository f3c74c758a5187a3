package roundtable.closing.command;

import roundtable.closing.PinId;

/**
 * Takes over what a pinned item says at a later version.
 *
 * @param version of the report
 */
public record TakeOverWording(PinId pinId, long version) implements ClosingCommand {}
