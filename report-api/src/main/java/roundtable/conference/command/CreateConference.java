package roundtable.conference.command;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.template.Template;

/**
 * Sets a conference up.
 *
 * @param from its first day
 * @param to its last day
 * @param closingAt when the closing session begins
 * @param template what its reports are written on
 */
public record CreateConference(
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant closingAt,
        Template template)
        implements ConferenceCommand {}
