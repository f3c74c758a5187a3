package roundtable.queries.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.access.Role;
import roundtable.queries.report.Audience;
import roundtable.queries.report.RedactionView;
import roundtable.report.ItemId;
import roundtable.template.ItemKind;

/**
 * One change that means something to a reader: a stretch of typing, or anything else that happened.
 *
 * @param position of its first event in the log: commit number × 1,024 + index; entries are ordered by it
 * @param from version of its first event; null where it is no event of the report
 * @param to version of its last event; null where it is no event of the report
 * @param version of the report after it
 * @param edits events in it
 * @param at when it began
 * @param until when it ended
 * @param by who
 * @param role as what; null where that was not recorded
 * @param section where it happened; null where it has no place
 * @param toSection where an item went that left its section
 * @param before text before it, of what was typed in or removed
 * @param after text after it, of what was added, typed in or restored
 * @param note a tag, a comment, a name that was kept, who was assigned, why something was redacted, the form of an export;
 *     of a pin the report, the item and the version that were pinned, why it left, or the version whose words were taken or declined;
 *     minutes
 * @param forgotten since when its texts are gone; null while nothing of it was redacted
 */
public record Entry(
        long position,
        @Nullable Long from,
        @Nullable Long to,
        long version,
        int edits,
        Instant at,
        Instant until,
        String by,
        @Nullable Role role,
        EntryKind kind,
        @Nullable String section,
        @Nullable String toSection,
        @Nullable ItemId itemId,
        @Nullable ItemKind itemKind,
        @Nullable String before,
        @Nullable String after,
        @Nullable String note,
        @Nullable RedactionView forgotten) {
    /** Something that happened at once, without a place or a text. */
    static Entry plain(long position, @Nullable Long at, long version, Instant moment, Author author, EntryKind kind) {
        return new Entry(
                position,
                at,
                at,
                version,
                1,
                moment,
                moment,
                author.by(),
                author.role(),
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Entry in(@Nullable String where, @Nullable String whereTo) {
        return changed(where, whereTo, itemId, itemKind, before, after, note, forgotten);
    }

    Entry of(ItemId item, ItemKind itemsKind) {
        return changed(section, toSection, item, itemsKind, before, after, note, forgotten);
    }

    Entry about(ItemId item) {
        return changed(section, toSection, item, itemKind, before, after, note, forgotten);
    }

    /** The report was at about this version then: at some that is at most a few before it. */
    Entry at(long then) {
        return new Entry(
                position, from, to, then, edits, at, until, by, role, kind, section, toSection, itemId, itemKind,
                before, after, note, forgotten);
    }

    Entry texts(@Nullable String earlier, @Nullable String later) {
        return changed(section, toSection, itemId, itemKind, earlier, later, note, forgotten);
    }

    Entry noted(@Nullable String what) {
        return changed(section, toSection, itemId, itemKind, before, after, what, forgotten);
    }

    /** Without what was redacted. */
    Entry without(RedactionView redaction) {
        String left = kind == EntryKind.REDACTED ? note : null;
        return changed(section, toSection, itemId, itemKind, null, null, left, redaction);
    }

    /** As they may see it. */
    public Entry seenBy(Audience audience) {
        return kind == EntryKind.NAME_KEPT && !audience.seesPending() ? noted(null) : this;
    }

    private Entry changed(
            @Nullable String where,
            @Nullable String whereTo,
            @Nullable ItemId item,
            @Nullable ItemKind itemsKind,
            @Nullable String earlier,
            @Nullable String later,
            @Nullable String what,
            @Nullable RedactionView redaction) {
        return new Entry(
                position, from, to, version, edits, at, until, by, role, kind, where, whereTo, item, itemsKind, earlier,
                later, what, redaction);
    }
}
