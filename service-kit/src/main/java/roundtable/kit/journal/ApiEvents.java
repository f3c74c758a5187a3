package roundtable.kit.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtable.conference.event.ConferenceEventNames;
import roundtable.journal.codec.ApiModule;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventTypes;
import roundtable.journal.codec.Json;
import roundtable.report.event.ReportEventNames;
import tools.jackson.databind.json.JsonMapper;

/** How the product's events are stored: the allow-list of their names, and their JSON. */
public final class ApiEvents {
    /** The aggregate types, as Axon knows them and as events are stored under. */
    public static final String REPORT = "Report";

    public static final String CONFERENCE = "Conference";

    /** The mapper of events and snapshots. */
    public static final JsonMapper MAPPER =
            Json.mapper().rebuild().addModule(new ApiModule()).build();

    private ApiEvents() {}

    /** An allow-list of all events, to which a service adds the snapshots that it keeps. */
    public static EventTypes.Builder types() {
        EventTypes.Builder types = EventTypes.builder();
        list(types.aggregate(CONFERENCE), ConferenceEventNames.ALL);
        list(types.aggregate(REPORT), ReportEventNames.ALL);
        return types;
    }

    /** All are at revision 1: nothing needs an upcaster yet. */
    public static EventCodec codec(EventTypes types) {
        return new EventCodec(types, List.of(), MAPPER);
    }

    private static void list(EventTypes.Builder types, Map<String, ? extends Class<?>> names) {
        new TreeMap<>(names).forEach((name, type) -> types.event(name, 1, type));
    }
}
