package roundtable.closing.command;

import org.jspecify.annotations.Nullable;

/**
 * Plans how long the chair speaks in all.
 *
 * @param minutes from 1 to 600; null where that is open
 */
public record PlanSpeech(@Nullable Integer minutes) implements ClosingCommand {}
