package roundtable.queries.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.Tag;
import roundtable.report.event.AttributionApproved;
import roundtable.template.ItemKind;
import roundtable.text.ChangeSet;

/** An item that changes in place. Its view is made when it is asked for and kept until the next change. */
final class ItemState {
    private final ItemId id;
    private final ItemKind kind;
    private final @Nullable Integer level;
    private final Stamp added;
    private final List<KeptName> kept;
    private final List<Tag> tags;
    private final List<CommentView> comments;
    private @Nullable String text;
    private long revision;
    private Stamp changed;
    private @Nullable Stamp removed;
    private @Nullable RedactionView redacted;
    private @Nullable AttributionView attribution;
    private int attributions;
    private int attributionsOver;
    private @Nullable ItemView view;

    /** Goes on from a view. */
    ItemState(ItemView from) {
        id = from.id();
        kind = from.kind();
        level = from.level();
        added = from.added();
        kept = new ArrayList<>(from.kept());
        tags = new ArrayList<>(from.tags());
        comments = new ArrayList<>(from.comments());
        text = from.text();
        revision = from.revision();
        changed = from.changed();
        removed = from.removed();
        redacted = from.redacted();
        attribution = from.attribution();
        attributions = from.attributions();
        attributionsOver = from.attributionsOver();
        view = from;
    }

    static ItemState added(ItemId id, ItemKind kind, @Nullable Integer level, @Nullable String text, Stamp stamp) {
        return new ItemState(new ItemView(
                id, kind, level, text, 0, stamp, stamp, null, null, null, 0, 0, List.of(), List.of(), List.of()));
    }

    ItemId id() {
        return id;
    }

    @Nullable String text() {
        return text;
    }

    boolean isUnreadable() {
        return text == null && redacted == null;
    }

    /** @param changes null where they can't be read; nothing that follows can be, then, nor where they don't fit */
    void edit(@Nullable ChangeSet changes, long newRevision, Stamp stamp) {
        if (newRevision != revision + 1) {
            throw new IllegalStateException("Item revision " + newRevision + " does not follow " + revision);
        }
        text = text == null || changes == null || changes.length() != text.length() ? null : changes.apply(text);
        revision = newRevision;
        changed = stamp;
        view = null;
    }

    /** @param stamp null to restore it */
    void remove(@Nullable Stamp stamp) {
        removed = stamp;
        view = null;
    }

    void redact(RedactionReason reason, Stamp stamp) {
        redacted = new RedactionView(reason, stamp.by(), stamp.at());
        text = null;
        attribution = null;
        attributionsOver = attributions;
        kept.clear();
        tags.clear();
        comments.clear();
        view = null;
    }

    /** @param pending null where it can't be read */
    void attribute(int number, @Nullable AttributionView pending) {
        attributions = number;
        attribution = pending;
        view = null;
    }

    void makeAnonymous(int number) {
        attribution = null;
        attributionsOver = number;
        view = null;
    }

    void approve(AttributionApproved event, Stamp stamp) {
        AttributionView asked = attribution;
        attribution = asked == null || event.request() == null ? null : asked.approved(event.approval(), stamp);
        view = null;
    }

    void keep(@Nullable String name, Stamp stamp) {
        if (name != null) {
            kept.add(new KeptName(name, stamp.by(), stamp.at()));
            view = null;
        }
    }

    void tag(@Nullable Tag tag) {
        if (tag != null) {
            tags.add(tag);
            view = null;
        }
    }

    void untag(@Nullable Tag tag) {
        if (tag != null) {
            tags.remove(tag);
            view = null;
        }
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
        return Objects.requireNonNullElseGet(view, () -> view = made());
    }

    private ItemView made() {
        return new ItemView(
                id,
                kind,
                level,
                text,
                revision,
                added,
                changed,
                removed,
                redacted,
                attribution,
                attributions,
                attributionsOver,
                List.copyOf(kept),
                List.copyOf(tags),
                List.copyOf(comments));
    }
}
