package roundtable.conference.event;

import java.util.List;
import roundtable.event.EventType;

/** The allow-list of stored names. */
public final class ConferenceEventTypes {
    public static final List<EventType> ALL = List.of(
            new EventType("conference-created", 1, ConferenceCreated.class),
            new EventType("conference-revised", 1, ConferenceRevised.class),
            new EventType("closing-session-scheduled", 1, ClosingSessionScheduled.class),
            new EventType("template-revised", 1, TemplateRevised.class),
            new EventType("roundtable-added", 1, RoundtableAdded.class));

    private ConferenceEventTypes() {}
}
