package roundtable.queries.report.dashboard;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A dashboard as somebody sees it.
 *
 * @param conference what it is called, when it closes, its roundtables and what can be tagged, as {@link Head} writes it
 * @param reports {@link Figures} by report id; none yet of those that are being counted
 */
record DashboardView(JsonNode conference, Map<String, JsonNode> reports) {}
