package roundtable.report.command;

import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/**
 * Moves an item, within its section or to another.
 *
 * @param itemId the item
 * @param section key of the section it goes to
 * @param after the item that this one follows; null puts it first in the section. If it was removed meanwhile, its nearest living predecessor counts; if it left the section, the end of the section does
 */
public record MoveItem(
        ItemId itemId, String section, @Nullable ItemId after) implements ReportCommand {}
