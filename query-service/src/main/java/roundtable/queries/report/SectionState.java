package roundtable.queries.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/** A section that changes in place. */
final class SectionState {
    private final String key;
    private final List<ItemState> items = new ArrayList<>();
    private @Nullable Stamp finalised;

    SectionState(String key, @Nullable Stamp finalised, List<ItemState> items) {
        this.key = key;
        this.finalised = finalised;
        this.items.addAll(items);
    }

    String key() {
        return key;
    }

    /** @param after the item that it goes right behind; null to go first */
    void insert(ItemState item, @Nullable ItemId after) {
        items.add(after == null ? 0 : indexOf(after) + 1, item);
    }

    void take(ItemState item) {
        items.remove(item);
    }

    /** @param stamp null to reopen it */
    void finalise(@Nullable Stamp stamp) {
        finalised = stamp;
    }

    SectionView view() {
        return new SectionView(
                key, finalised, items.stream().map(ItemState::view).toList());
    }

    private int indexOf(ItemId id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("No item " + id + " in section " + key);
    }
}
