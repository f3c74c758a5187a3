package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;
import roundtable.text.Update;

/**
 * An item of a report.
 *
 * @param section key of the section that it stands in
 * @param revision counts the changes of its text
 * @param comments how many there are
 * @param window the newest changes of its text, up to {@code revision}
 * @param clients who edited it how far
 */
record Item(
        ItemId id,
        ItemKind kind,
        String section,
        String text,
        long revision,
        boolean removed,
        List<Tag> tags,
        int comments,
        Window window,
        Clients clients)
        implements Keyed<ItemId> {

    static Item added(ItemId id, ItemKind kind, String section, String text) {
        return new Item(id, kind, section, text, 0, false, List.of(), 0, Window.EMPTY, Clients.NONE);
    }

    Item edited(TextEdited event, ReportLimits limits) {
        Update update = new Update(event.clientId(), event.sequence(), event.changes());
        return new Item(
                id,
                kind,
                section,
                event.changes().apply(text),
                event.revision(),
                removed,
                tags,
                comments,
                window.with(update, limits.window()),
                clients.with(event.clientId(), event.sequence(), limits.clients()));
    }

    Item inSection(String target) {
        return new Item(id, kind, target, text, revision, removed, tags, comments, window, clients);
    }

    Item removed(boolean gone) {
        return new Item(id, kind, section, text, revision, gone, tags, comments, window, clients);
    }

    Item commented() {
        return new Item(id, kind, section, text, revision, removed, tags, comments + 1, window, clients);
    }

    Item tagged(Tag tag) {
        List<Tag> more = new ArrayList<>(tags);
        more.add(tag);
        return withTags(more);
    }

    Item untagged(Tag tag) {
        return withTags(tags.stream().filter(other -> !other.equals(tag)).toList());
    }

    private Item withTags(List<Tag> changed) {
        return new Item(id, kind, section, text, revision, removed, changed, comments, window, clients);
    }
}
