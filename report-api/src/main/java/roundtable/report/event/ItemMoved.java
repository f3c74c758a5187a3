package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/**
 * An item went elsewhere.
 *
 * @param section where it is now
 * @param after the living item that it stands right behind; null where it is the first
 */
public record ItemMoved(
        ItemId itemId, String section, @Nullable ItemId after) implements ReportEvent {}
