package roundtable.queries.presence;

import roundtable.report.ItemId;

/**
 * Where somebody's cursor is.
 *
 * @param anchor where the selection began, in UTF-16 units
 * @param head where it ends, in UTF-16 units; equal to {@code anchor} where nothing is selected
 * @param revision of the item's text that these count in
 */
record Cursor(ItemId itemId, int anchor, int head, long revision) {
    boolean isValid() {
        return anchor >= 0 && head >= 0 && revision >= 0;
    }
}
