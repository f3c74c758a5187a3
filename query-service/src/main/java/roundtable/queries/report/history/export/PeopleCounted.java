package roundtable.queries.report.history.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import roundtable.queries.report.history.Author;
import roundtable.queries.report.history.Entry;
import roundtable.queries.report.paper.Sheet;

/** Who had a hand in a report, and how often. */
final class PeopleCounted {
    private final Map<Author, Count> people = new HashMap<>();

    private record Count(int changes, int visits, int copies, Instant last) {
        Count plus(Count other) {
            return new Count(changes + other.changes, visits + other.visits, copies + other.copies, other.last);
        }
    }

    void count(Entry entry) {
        Count one = switch (entry.kind()) {
            case SIGNED_IN -> new Count(0, 1, 0, entry.until());
            case EXPORTED -> new Count(0, 0, 1, entry.until());
            default -> new Count(1, 0, 0, entry.until());
        };
        people.merge(new Author(entry.by(), entry.role()), one, Count::plus);
    }

    void print(Sheet sheet) {
        sheet.heading(sheet.body(), "h2", "", "People");
        Element rows = sheet.table(
                sheet.body(), "people", "Name", "Role", "Changes", "Visits noted", "Copies taken", "Last seen");
        List<Map.Entry<Author, Count>> order = people.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Author, Count> one) -> -one.getValue().changes)
                        .thenComparing(one -> one.getKey().by()))
                .toList();
        order.forEach(one -> print(sheet, rows, one.getKey(), one.getValue()));
    }

    private static void print(Sheet sheet, Element rows, Author person, Count count) {
        Element row = sheet.add(rows, "tr", "");
        sheet.add(row, "td", "name", person.by());
        sheet.add(row, "td", "", Wording.role(person.role()));
        sheet.add(row, "td", "count", String.valueOf(count.changes));
        sheet.add(row, "td", "count", String.valueOf(count.visits));
        sheet.add(row, "td", "count", String.valueOf(count.copies));
        sheet.add(row, "td", "", Wording.moment(count.last));
    }
}
