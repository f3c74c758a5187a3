package roundtable.report.command;

import java.util.List;
import roundtable.report.ItemId;
import roundtable.text.ChangeSet;

/**
 * Edits the text of an item, character by character.
 *
 * @param itemId the item
 * @param revision the item revision that the first change was made on
 * @param clientId unique to the editing tab, the same over its retries
 * @param sequence number of the first change among those of this client in this item, counted from 0; the others follow it
 * @param changes one or more changes, each made on the text that the one before it left
 */
public record EditText(ItemId itemId, long revision, String clientId, long sequence, List<ChangeSet> changes)
        implements ReportCommand {}
