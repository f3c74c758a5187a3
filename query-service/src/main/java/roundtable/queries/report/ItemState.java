package roundtable.queries.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;
import roundtable.text.ChangeSet;

/** An item that changes in place. Its view is made when it is asked for and kept until the next change. */
final class ItemState {
    private final ItemId id;
    private final ItemKind kind;
    private final @Nullable Integer level;
    private final Stamp added;
    private final List<Tag> tags;
    private final List<CommentView> comments;
    private String text;
    private long revision;
    private Stamp changed;
    private @Nullable Stamp removed;
    private @Nullable ItemView view;

    /** Goes on from a view. */
    ItemState(ItemView from) {
        id = from.id();
        kind = from.kind();
        level = from.level();
        added = from.added();
        tags = new ArrayList<>(from.tags());
        comments = new ArrayList<>(from.comments());
        text = from.text();
        revision = from.revision();
        changed = from.changed();
        removed = from.removed();
        view = from;
    }

    static ItemState added(ItemId id, ItemKind kind, @Nullable Integer level, String text, Stamp stamp) {
        return new ItemState(new ItemView(id, kind, level, text, 0, stamp, stamp, null, List.of(), List.of()));
    }

    ItemId id() {
        return id;
    }

    String text() {
        return text;
    }

    void edit(ChangeSet changes, long newRevision, Stamp stamp) {
        if (newRevision != revision + 1) {
            throw new IllegalStateException("Item revision " + newRevision + " does not follow " + revision);
        }
        text = changes.apply(text);
        revision = newRevision;
        changed = stamp;
        view = null;
    }

    /** @param stamp null to restore it */
    void remove(@Nullable Stamp stamp) {
        removed = stamp;
        view = null;
    }

    void tag(Tag tag) {
        tags.add(tag);
        view = null;
    }

    void untag(Tag tag) {
        tags.remove(tag);
        view = null;
    }

    void comment(CommentView comment) {
        comments.add(comment);
        view = null;
    }

    void resolve(CommentId commentId, Stamp stamp) {
        comments.replaceAll(comment -> comment.id().equals(commentId) ? comment.resolvedBy(stamp) : comment);
        view = null;
    }

    ItemView view() {
        ItemView known = view;
        if (known == null) {
            known = new ItemView(
                    id, kind, level, text, revision, added, changed, removed, List.copyOf(tags), List.copyOf(comments));
            view = known;
        }
        return known;
    }
}
