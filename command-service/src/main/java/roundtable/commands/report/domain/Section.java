package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;
import roundtable.template.TemplateSection;

/**
 * A section of a report.
 *
 * @param form what the template says of it
 * @param closed whether it is final
 * @param order its items in their order on paper, removed ones at the place where they stood
 */
record Section(TemplateSection form, boolean closed, List<ItemId> order) {
    String key() {
        return form.key();
    }

    Section closed(boolean isFinal) {
        return new Section(form, isFinal, order);
    }

    /** With an item right behind another one, or first where that is null. */
    Section with(ItemId item, @Nullable ItemId after) {
        List<ItemId> longer = new ArrayList<>(order.size() + 1);
        longer.addAll(order);
        longer.add(after == null ? 0 : order.indexOf(after) + 1, item);
        return new Section(form, closed, longer);
    }

    Section without(ItemId item) {
        return new Section(
                form,
                closed,
                order.stream().filter(other -> !other.equals(item)).toList());
    }
}
