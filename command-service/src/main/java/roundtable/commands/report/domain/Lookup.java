package roundtable.commands.report.domain;

import org.jspecify.annotations.Nullable;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.refusal.ItemGone;
import roundtable.report.refusal.ItemRedactedForGood;
import roundtable.report.refusal.ItemUnknown;
import roundtable.report.refusal.ItemUnreadable;
import roundtable.report.refusal.SectionFinal;
import roundtable.report.refusal.SectionUnknown;

/** What a command names, or a refusal. */
final class Lookup {
    private Lookup() {}

    static Section section(Report report, String key) {
        Section section = report.findSection(key);
        if (section == null) {
            throw new RefusedException(new SectionUnknown());
        }
        return section;
    }

    /** A section that is not final. */
    static Section openSection(Report report, String key) {
        Section section = section(report, key);
        if (section.closed()) {
            throw new RefusedException(new SectionFinal());
        }
        return section;
    }

    /** An item, removed or not. */
    static Item item(Report report, ItemId id) {
        Item item = report.items().find(id);
        if (item == null) {
            throw new RefusedException(new ItemUnknown());
        }
        return item;
    }

    static Item livingItem(Report report, ItemId id) {
        Item item = item(report, id);
        if (item.redacted()) {
            throw new RefusedException(new ItemRedactedForGood());
        }
        if (item.removed()) {
            throw new RefusedException(new ItemGone());
        }
        return item;
    }

    /** The same item, if what it says can be read. */
    static Item readable(Item item) {
        if (item.text() == null) {
            throw new RefusedException(new ItemUnreadable());
        }
        return item;
    }

    /** A living item in a section that is not final. */
    static Item editableItem(Report report, ItemId id) {
        Item item = livingItem(report, id);
        openSection(report, item.section());
        return item;
    }

    /**
     * The living item that something stands right behind when it is to follow {@code after}: that item itself, its nearest
     * living predecessor if it was removed, the last one of the section if it left the section; null for the first place.
     *
     * @param moving is not counted as a predecessor: it leaves its place
     */
    static @Nullable ItemId predecessor(
            Report report, Section section, @Nullable ItemId after, @Nullable ItemId moving) {
        if (after == null) {
            return null;
        }
        item(report, after);
        int place = section.order().indexOf(after);
        return living(report, section, place < 0 ? section.order().size() - 1 : place, moving);
    }

    /** The living item nearest to this place, going back. */
    static @Nullable ItemId living(Report report, Section section, int place, @Nullable ItemId except) {
        for (int i = place; i >= 0; i--) {
            ItemId id = section.order().get(i);
            if (!id.equals(except) && !item(report, id).removed()) {
                return id;
            }
        }
        return null;
    }
}
