package roundtable.queries.report.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/**
 * Which entries of a trail are wanted; null or an empty set where it does not matter.
 *
 * @param before entries with a smaller position only
 * @param limit entries at most
 * @param by name of the person
 * @param section in which it happened, or from or to which an item was moved
 * @param since the latest that it may have ended before
 * @param until the earliest that it may have begun after
 * @param text found in its texts or its note, whatever the case
 */
record TrailFilter(
        long before,
        int limit,
        @Nullable String by,
        @Nullable String section,
        Set<EntryKind> kinds,
        @Nullable ItemId item,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String text) {
    boolean takes(Entry entry) {
        return entry.position() < before
                && (by == null || by.equals(entry.by()))
                && (section == null || section.equals(entry.section()) || section.equals(entry.toSection()))
                && (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (item == null || item.equals(entry.itemId()))
                && (since == null || !entry.until().isBefore(since))
                && (until == null || !entry.at().isAfter(until))
                && (text == null || says(entry, text.toLowerCase(Locale.ROOT)));
    }

    /** Whether nothing before that moment is wanted. */
    boolean endsAt(Instant moment) {
        return since != null && moment.isBefore(since);
    }

    private static boolean says(Entry entry, String words) {
        return Stream.of(text(entry.before()), text(entry.after()), text(entry.note()))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
