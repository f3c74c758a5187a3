package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;

/**
 * A paragraph, at item revision 0.
 *
 * @param after the living item that it stands right behind; null where it is the first
 */
public record ParagraphAdded(
        ItemId itemId,
        String section,
        @Nullable ItemId after,
        @Confidential(key = "item:{itemId}") @Nullable String text)
        implements ReportEvent {}
