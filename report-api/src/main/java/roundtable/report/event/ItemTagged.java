package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * An item got a tag.
 */
public record ItemTagged(
        ItemId itemId,
        @Confidential(key = "item:{itemId}") @Nullable Tag tag) implements ReportEvent {}
