package roundtable.conference.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets when the closing session begins; null leaves it open.
 */
public record ScheduleClosingSession(@Nullable Instant closingAt) implements ConferenceCommand {}
