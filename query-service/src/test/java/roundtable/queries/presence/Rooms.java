package roundtable.queries.presence;

import java.util.Set;
import roundtable.queries.RunningService;

/** Looks into the rooms of a running service. */
public final class Rooms {
    private Rooms() {}

    /** Topics that have a room. */
    public static Set<String> occupied(RunningService service) {
        return service.bean(Presence.class).occupied();
    }
}
