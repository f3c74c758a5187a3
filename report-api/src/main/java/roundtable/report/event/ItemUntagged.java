package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * An item lost a tag.
 */
public record ItemUntagged(
        ItemId itemId,
        @Confidential(key = "item:{itemId}") @Nullable Tag tag) implements ReportEvent {}
