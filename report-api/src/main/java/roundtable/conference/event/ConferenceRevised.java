package roundtable.conference.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What it is called, where and when it is.
 */
public record ConferenceRevised(
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements ConferenceEvent {}
