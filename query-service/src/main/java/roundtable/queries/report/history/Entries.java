package roundtable.queries.report.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.queries.report.RedactionView;
import roundtable.queries.report.ReportView;
import roundtable.report.ItemId;

/** Lists of entries. */
final class Entries {
    private Entries() {}

    static List<Entry> ordered(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(Entry::position))
                .toList();
    }

    /**
     * Without the texts of what was redacted.
     *
     * @param now the report as it stands
     */
    static List<Entry> retold(List<Entry> entries, ReportView now) {
        Map<ItemId, RedactionView> redacted = redacted(now);
        return entries.stream().map(entry -> retold(entry, redacted)).toList();
    }

    private static Entry retold(Entry entry, Map<ItemId, RedactionView> redacted) {
        RedactionView redaction = entry.itemId() == null ? null : redacted.get(entry.itemId());
        return redaction == null || entry.kind().isOfBoard() ? entry : entry.without(redaction);
    }

    /** What is redacted. */
    static Map<ItemId, RedactionView> redacted(ReportView now) {
        Map<ItemId, RedactionView> redacted = new HashMap<>();
        now.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.redacted() != null)
                .forEach(item -> redacted.put(item.id(), item.redacted()));
        return redacted;
    }
}
