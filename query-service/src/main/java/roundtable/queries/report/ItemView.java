package roundtable.queries.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;

/**
 * An item of a report.
 *
 * @param level of a heading, 1 to 3; null on other kinds
 * @param revision changes of its text so far
 * @param changed the last change of its text; equal to {@code added} where there was none
 * @param removed null while it stands
 * @param tags in the order in which they were put on
 * @param comments in the order in which they were made
 */
record ItemView(
        ItemId id,
        ItemKind kind,
        @Nullable Integer level,
        String text,
        long revision,
        Stamp added,
        Stamp changed,
        @Nullable Stamp removed,
        List<Tag> tags,
        List<CommentView> comments) {}
