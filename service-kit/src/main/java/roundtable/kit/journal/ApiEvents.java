package roundtable.kit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import roundtable.access.event.AccessEventNames;
import roundtable.closing.event.ClosingEventNames;
import roundtable.conference.event.ConferenceEventNames;
import roundtable.installation.event.InstallationEventNames;
import roundtable.journal.codec.ApiModule;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventTypes;
import roundtable.journal.codec.Json;
import roundtable.journal.codec.Upcaster;
import roundtable.journal.sealing.Sealing;
import roundtable.report.event.ReportEventNames;
import roundtable.template.Tagging;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the product's events are stored: the allow-list of their names, and their JSON. */
public final class ApiEvents {
    /** The aggregate types, as Axon knows them and as events are stored under. */
    public static final String REPORT = "Report";

    public static final String CONFERENCE = "Conference";

    public static final String INSTALLATION = "Installation";
    public static final String CLOSING_SESSION = "ClosingSession";
    public static final String ACCESS = "Access";

    /** The mapper of events and snapshots. */
    public static final JsonMapper MAPPER =
            Json.mapper().rebuild().addModule(new ApiModule()).build();

    /** Events that were stored before what is confidential in them was sealed, at revision 1. */
    private static final Set<String> ONCE_IN_THE_CLEAR = Set.of(
            "rapporteur-assigned",
            "note-taker-assigned",
            "bullet-added",
            "heading-added",
            "paragraph-added",
            "quote-added",
            "text-edited",
            "item-tagged",
            "item-untagged",
            "item-commented");

    private static final int SEALED = 2;

    /** Events that hold a template. At revision 1 none said what its reports are tagged with, and all had the same tags. */
    private static final Set<String> WITH_TEMPLATE =
            Set.of("conference-created", "template-revised", "roundtable-added", "report-opened");

    private static final int TAGGED = 2;

    private ApiEvents() {}

    /** An allow-list of all events, to which a service adds the snapshots that it keeps. */
    public static EventTypes.Builder types() {
        EventTypes.Builder types = EventTypes.builder();
        list(types.aggregate(CONFERENCE), ConferenceEventNames.ALL);
        list(types.aggregate(INSTALLATION), InstallationEventNames.ALL);
        list(types.aggregate(REPORT), ReportEventNames.ALL);
        list(types.aggregate(CLOSING_SESSION), ClosingEventNames.ALL);
        list(types.aggregate(ACCESS), AccessEventNames.ALL);
        return types;
    }

    /** Revision 2 of an event is sealed, or has a template that names its tags; of the former nothing else changed. */
    public static EventCodec codec(EventTypes types, Sealing sealing) {
        List<Upcaster> upcasters = new ArrayList<>();
        ONCE_IN_THE_CLEAR.forEach(name -> upcasters.add(new Upcaster(name, SEALED - 1, UnaryOperator.identity())));
        WITH_TEMPLATE.forEach(name -> upcasters.add(new Upcaster(name, TAGGED - 1, ApiEvents::withTagging)));
        return new EventCodec(types, upcasters, MAPPER, sealing);
    }

    private static ObjectNode withTagging(ObjectNode event) {
        ((ObjectNode) event.get("template")).set("tagging", MAPPER.valueToTree(Tagging.GLOBAL));
        return event;
    }

    private static int revision(String name) {
        return ONCE_IN_THE_CLEAR.contains(name) ? SEALED : WITH_TEMPLATE.contains(name) ? TAGGED : 1;
    }

    private static void list(EventTypes.Builder types, Map<String, ? extends Class<?>> names) {
        new TreeMap<>(names)
                .forEach((name, type) ->
                        types.event(name, revision(name), type, ONCE_IN_THE_CLEAR.contains(name) ? SEALED : 1));
    }
}
