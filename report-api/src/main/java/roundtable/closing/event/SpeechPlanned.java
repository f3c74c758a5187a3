package roundtable.closing.event;

import org.jspecify.annotations.Nullable;

/**
 * How long the chair speaks in all.
 *
 * @param minutes null where that is open
 */
public record SpeechPlanned(@Nullable Integer minutes) implements ClosingEvent {}
