package roundtable.queries.report.across;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.ReportStatus;
import roundtable.report.Tag;
import roundtable.template.ItemKind;

/**
 * One section of a conference's reports.
 *
 * @param reports those that were asked for and have the section, in the order of the roundtables
 * @param echoes of every report that the reader may read: what was said elsewhere in nearly the same words, by
 *     {@code report/item}
 */
record AcrossView(String section, List<TableView> reports, Map<String, List<String>> echoes) {
    /**
     * A report's section.
     *
     * @param finalised whether the section is final
     */
    record TableView(String reportId, long version, ReportStatus status, boolean finalised, List<PointView> points) {}

    /**
     * An item that stands, with words in it; no heading.
     *
     * @param number of the paragraph in the report; null for quotes
     * @param under the heading above it; null where there is none
     * @param speaker of a quote, where they approved; null otherwise
     */
    record PointView(
            String itemId,
            ItemKind kind,
            @Nullable Integer number,
            @Nullable String under,
            String text,
            @Nullable String speaker,
            List<Tag> tags) {}
}
