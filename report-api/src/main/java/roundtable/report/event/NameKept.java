package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;

/**
 * Somebody decided that these words of an item name nobody who should not be named.
 */
public record NameKept(
        ItemId itemId,
        @Confidential(key = "item:{itemId}") @Nullable String text) implements ReportEvent {}
