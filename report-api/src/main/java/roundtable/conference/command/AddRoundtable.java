package roundtable.conference.command;

import roundtable.conference.Roundtable;

/**
 * Adds a roundtable, whose report is opened in consequence.
 */
public record AddRoundtable(Roundtable roundtable) implements ConferenceCommand {}
