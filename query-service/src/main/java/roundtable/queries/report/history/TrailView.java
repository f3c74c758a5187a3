package roundtable.queries.report.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.ReportId;

/**
 * A page of a trail.
 *
 * @param version of the report that the trail goes up to
 * @param people everybody in the whole trail
 * @param entries newest first
 * @param next to be asked for as {@code before}; null where there are no more
 */
record TrailView(
        ReportId reportId,
        long version,
        List<Author> people,
        List<Entry> entries,
        @Nullable Long next) {}
