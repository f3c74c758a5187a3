package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.ReportView;
import roundtable.report.ItemId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

/** Who wrote which words of a report, and who changed anything in it. Changes in place. */
final class Blame {
    private final List<Author> people = new ArrayList<>();
    private final Map<Author, Integer> numbers = new HashMap<>();
    private final Map<ItemId, Runs> items = new LinkedHashMap<>();

    /**
     * The stored form.
     *
     * @param people in the order in which they first changed something
     * @param items those whose text can be read
     */
    record Kept(List<Author> people, List<Written> items) {
        /** Without what was redacted since; {@code now} is the report as it stands. */
        Kept retold(ReportView now) {
            Set<ItemId> redacted = Entries.redacted(now).keySet();
            return new Kept(
                    people,
                    items.stream()
                            .filter(item -> !redacted.contains(item.itemId()))
                            .toList());
        }
    }

    /**
     * Who wrote the text of an item.
     *
     * @param runs pairs of a length in UTF-16 units and a number of {@link Kept#people}
     */
    record Written(ItemId itemId, List<int[]> runs) {}

    static Blame from(Kept kept) {
        Blame blame = new Blame();
        kept.people().forEach(blame::number);
        kept.items().forEach(item -> blame.items.put(item.itemId(), Runs.of(item.runs())));
        return blame;
    }

    Kept kept() {
        List<Written> written = new ArrayList<>();
        items.forEach((item, runs) -> written.add(new Written(item, runs.pairs())));
        return new Kept(people(), written);
    }

    void evolve(ReportEvent event, Author author) {
        int number = number(author);
        switch (event) {
            case BulletAdded e -> add(e.itemId(), e.text(), number);
            case HeadingAdded e -> add(e.itemId(), e.text(), number);
            case ParagraphAdded e -> add(e.itemId(), e.text(), number);
            case QuoteAdded e -> add(e.itemId(), e.text(), number);
            case TextEdited e -> edit(e, number);
            case ItemRedacted e -> items.remove(e.itemId());
            default -> {}
        }
    }

    private void add(ItemId item, @Nullable String text, int author) {
        if (text != null) {
            items.put(item, Runs.by(author, text.length()));
        }
    }

    /** Of a text that can't be read nobody can say who wrote it. */
    private void edit(TextEdited event, int author) {
        ChangeSet change = event.changes();
        items.computeIfPresent(
                event.itemId(),
                (item, runs) ->
                        change == null || change.length() != runs.length() ? null : runs.edited(change, author));
    }

    /** Everybody, in the order in which they first changed something. */
    List<Author> people() {
        return List.copyOf(people);
    }

    private int number(Author author) {
        return numbers.computeIfAbsent(author, unknown -> {
            people.add(unknown);
            return people.size() - 1;
        });
    }
}
