package roundtable.queries.report.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;
import roundtable.template.ItemKind;

/** A stretch of typing by one person in one item that may still go on. */
final class Burst {
    /** Whoever pauses for longer begins a new one. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    private final Happening first;
    private final ItemId item;
    private final ItemKind kind;
    private final String section;
    private final @Nullable String before;
    private Happening last;
    private @Nullable String after;
    private int edits;

    Burst(Happening first, ItemId item, ItemKind kind, String section, @Nullable String before) {
        this.first = first;
        this.last = first;
        this.item = item;
        this.kind = kind;
        this.section = section;
        this.before = before;
    }

    boolean isOn(ItemId other) {
        return item.equals(other);
    }

    /** Whether what is typed at that moment still belongs to it. */
    boolean goesOnAt(Instant moment) {
        return Duration.between(last.at(), moment).compareTo(PAUSE) <= 0;
    }

    /** @param now text after the edit; null where it can't be read */
    void take(Happening edit, @Nullable String now) {
        last = edit;
        after = now;
        edits++;
    }

    Entry entry() {
        return new Entry(
                first.position(),
                first.version(),
                last.version(),
                last.version(),
                edits,
                first.at(),
                last.at(),
                first.author().by(),
                first.author().role(),
                EntryKind.TYPED,
                section,
                null,
                item,
                kind,
                before,
                after,
                null,
                null);
    }
}
