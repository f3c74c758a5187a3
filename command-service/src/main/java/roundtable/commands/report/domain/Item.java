package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.guard.NameGuard;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;

/**
 * An item of a report.
 *
 * @param section key of the section that it stands in
 * @param redacted whether it is to be forgotten
 * @param comments how many there are
 * @param kept what may stay though it looks like a name, folded as the guard folds
 */
record Item(
        ItemId id,
        ItemKind kind,
        String section,
        Wording wording,
        boolean removed,
        boolean redacted,
        List<Tag> tags,
        int comments,
        Attribution attribution,
        List<String> kept)
        implements Keyed<ItemId> {

    static Item added(ItemId id, ItemKind kind, String section, @Nullable String text) {
        return new Item(
                id, kind, section, Wording.first(text), false, false, List.of(), 0, Attribution.NONE, List.of());
    }

    /** Null where it can't be read. */
    @Nullable String text() {
        return wording.text();
    }

    /** Whether what it should hold can be read. */
    boolean isWhole() {
        return redacted || (text() != null && attribution.isWhole());
    }

    long revision() {
        return wording.revision();
    }

    Window window() {
        return wording.window();
    }

    Clients clients() {
        return wording.clients();
    }

    Item edited(TextEdited event, ReportLimits limits) {
        return new Item(
                id, kind, section, wording.edited(event, limits), removed, redacted, tags, comments, attribution, kept);
    }

    Item inSection(String target) {
        return new Item(id, kind, target, wording, removed, redacted, tags, comments, attribution, kept);
    }

    Item removed(boolean gone) {
        return new Item(id, kind, section, wording, gone, redacted, tags, comments, attribution, kept);
    }

    Item commented() {
        return new Item(id, kind, section, wording, removed, redacted, tags, comments + 1, attribution, kept);
    }

    Item tagged(@Nullable Tag tag) {
        return tag == null ? this : withTags(and(tags, tag));
    }

    Item untagged(@Nullable Tag tag) {
        return withTags(tags.stream().filter(other -> !other.equals(tag)).toList());
    }

    private Item withTags(List<Tag> changed) {
        return new Item(id, kind, section, wording, removed, redacted, changed, comments, attribution, kept);
    }

    Item attributed(Attribution changed) {
        return new Item(id, kind, section, wording, removed, redacted, tags, comments, changed, kept);
    }

    Item keeping(@Nullable String name) {
        List<String> more = name == null ? kept : and(kept, NameGuard.fold(name));
        return new Item(id, kind, section, wording, removed, redacted, tags, comments, attribution, more);
    }

    /** Nothing is left of it but that it was there. */
    Item forgotten() {
        return new Item(
                id,
                kind,
                section,
                wording.forgotten(),
                removed,
                true,
                List.of(),
                comments,
                attribution.anonymous(),
                List.of());
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
