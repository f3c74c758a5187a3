package roundtable.queries.report;

import java.util.List;
import roundtable.guard.Finding;
import roundtable.report.ItemId;

/**
 * What looks like a participant's name or affiliation, and was not decided on: not in approved quotes, not what is kept.
 *
 * @param version of the report that was looked at
 * @param items those with something in them
 */
record FindingsView(long version, List<ItemFindings> items) {
    /** @param revision of the text that the places refer to */
    record ItemFindings(ItemId itemId, long revision, List<Finding> findings) {}
}
