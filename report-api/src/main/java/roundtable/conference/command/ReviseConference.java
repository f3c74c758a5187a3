package roundtable.conference.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what a conference is called, where and when it is.
 */
public record ReviseConference(
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements ConferenceCommand {}
