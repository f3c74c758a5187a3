package roundtable.closing.command;

import roundtable.closing.PinId;

/**
 * Stays with what was pinned, though the item says something else since.
 *
 * @param version of the report, up to which its changes are declined
 */
public record KeepWording(PinId pinId, long version) implements ClosingCommand {}
