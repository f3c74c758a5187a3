package roundtable.queries.report.dashboard;

import java.time.Instant;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.MergePatchTest;
import roundtable.report.event.ReportEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A recount for tests of other packages, as JSON. */
public final class Recounted {
    private final Recount recount = new Recount();

    public void add(ReportEvent event, Instant at, String by) {
        recount.add(event, at, by);
    }

    /** As somebody is told who sees no findings. */
    public JsonNode json() {
        return WireJson.tree(WireJson.write(recount.figures()));
    }

    /** Applies a patch as RFC 7396 says. */
    public static void apply(ObjectNode target, JsonNode patch) {
        MergePatchTest.apply(target, patch);
    }
}
