package roundtable.commands.closing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import roundtable.report.ItemId;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;

/** Which items a document ever had, and what a board has to know of them. Reads on from where it stopped, so that it costs the same however long the document's stream is. */
final class ItemTraces {
    static final Set<String> TYPES = Set.of(
            "bullet-added", "heading-added", "paragraph-added", "quote-added", "item-redacted", "attribution-approved");

    private final String stream;
    private final SelectedEvents events;
    private final Map<ItemId, Long> added = new HashMap<>();
    private final Set<ItemId> redacted = new HashSet<>();
    private final Set<ItemId> approved = new HashSet<>();
    private long next;

    /** @param events of {@link #TYPES} */
    ItemTraces(String stream, SelectedEvents events) {
        this.stream = stream;
        this.events = events;
    }

    /** Whether the document had it at a version, and it was not redacted by now. */
    synchronized boolean holds(ItemId item, long version) {
        readOn();
        return added.getOrDefault(item, Long.MAX_VALUE) <= version && !redacted.contains(item);
    }

    /** Whether the document ever had it. */
    synchronized boolean had(ItemId item) {
        readOn();
        return added.containsKey(item);
    }

    /** Whether it was ever approved that its speaker is named. */
    synchronized boolean wasApproved(ItemId quote) {
        readOn();
        return approved.contains(quote);
    }

    private void readOn() {
        next = events.each(stream, next, this::take);
    }

    private void take(Object event, long version) {
        switch (event) {
            case BulletAdded e -> added.put(e.itemId(), version);
            case HeadingAdded e -> added.put(e.itemId(), version);
            case ParagraphAdded e -> added.put(e.itemId(), version);
            case QuoteAdded e -> added.put(e.itemId(), version);
            case ItemRedacted e -> redacted.add(e.itemId());
            case AttributionApproved e -> approved.add(e.itemId());
            default -> throw new IllegalStateException("a kind of event that was not asked for");
        }
    }
}
