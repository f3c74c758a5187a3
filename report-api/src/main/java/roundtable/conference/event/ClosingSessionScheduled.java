package roundtable.conference.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the closing session begins; null where that is open.
 */
public record ClosingSessionScheduled(@Nullable Instant closingAt) implements ConferenceEvent {}
