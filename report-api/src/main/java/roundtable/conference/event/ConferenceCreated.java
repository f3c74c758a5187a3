package roundtable.conference.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.template.Template;

/**
 * A conference was set up.
 */
public record ConferenceCreated(
        ConferenceId conferenceId,
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant closingAt,
        Template template)
        implements ConferenceEvent {}
