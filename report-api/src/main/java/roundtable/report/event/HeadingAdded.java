package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;

/**
 * A sub-heading, at item revision 0.
 *
 * @param after the living item that it stands right behind; null where it is the first
 */
public record HeadingAdded(
        ItemId itemId,
        String section,
        @Nullable ItemId after,
        int level,
        @Confidential(key = "item:{itemId}") @Nullable String text)
        implements ReportEvent {}
