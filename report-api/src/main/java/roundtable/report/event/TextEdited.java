package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.ItemId;
import roundtable.text.ChangeSet;

/**
 * One accepted change of an item's text, as mapped by the server; logged even where nothing is left of it.
 *
 * @param itemId the item
 * @param revision the item revision that this change makes: one more than the one before
 * @param clientId the tab that it came from
 * @param sequence its number among the changes of that tab in this item
 * @param changes made on the text of revision - 1
 */
public record TextEdited(
        ItemId itemId,
        long revision,
        String clientId,
        long sequence,
        @Confidential(key = "item:{itemId}") @Nullable ChangeSet changes)
        implements ReportEvent {}
