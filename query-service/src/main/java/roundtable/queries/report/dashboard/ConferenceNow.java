package roundtable.queries.report.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.template.Template;

/**
 * What a dashboard needs to know of a conference, by its own events.
 *
 * @param from its first day
 * @param to its last day
 * @param roundtables in the order in which they were added
 */
public record ConferenceNow(
        ConferenceId id,
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant closingAt,
        Template template,
        List<Roundtable> roundtables) {
    /** @param before null before the first event */
    static ConferenceNow after(@Nullable ConferenceNow before, ConferenceEvent event) {
        if (event instanceof ConferenceCreated e) {
            return new ConferenceNow(
                    e.conferenceId(), e.name(), e.place(), e.from(), e.to(), e.closingAt(), e.template(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A conference begins with its creation");
        }
        return before.after(event);
    }

    private ConferenceNow after(ConferenceEvent event) {
        return switch (event) {
            case ConferenceCreated e -> this;
            case ConferenceRevised e ->
                new ConferenceNow(id, e.name(), e.place(), e.from(), e.to(), closingAt, template, roundtables);
            case ClosingSessionScheduled e ->
                new ConferenceNow(id, name, place, from, to, e.closingAt(), template, roundtables);
            case TemplateRevised e ->
                new ConferenceNow(id, name, place, from, to, closingAt, e.template(), roundtables);
            case RoundtableAdded e ->
                new ConferenceNow(id, name, place, from, to, closingAt, template, with(e.roundtable()));
            case RoleGranted e -> this;
            case RoleRevoked e -> this;
        };
    }

    private List<Roundtable> with(Roundtable roundtable) {
        List<Roundtable> all = new ArrayList<>(roundtables);
        all.add(roundtable);
        return List.copyOf(all);
    }
}
