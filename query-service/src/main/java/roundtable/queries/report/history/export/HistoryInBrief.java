package roundtable.queries.report.history.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import roundtable.queries.report.Audience;
import roundtable.queries.report.history.Entry;
import roundtable.queries.report.history.EntryKind;
import roundtable.queries.report.history.WholeTrail;
import roundtable.queries.report.paper.Sheet;

/**
 * Who changed what, day by day, one line each. Of a long day only some lines are printed, those that mark a step of the
 * report among them, and who made the other changes; visits are only counted.
 */
final class HistoryInBrief {
    private static final int MOST_A_DAY = 60;
    private static final int MOST_MARKED = 240;

    private final Sheet sheet;
    private final HistoryLine line;
    private final List<Entry> shown = new ArrayList<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private @Nullable LocalDate day;

    private HistoryInBrief(Sheet sheet, Titles titles) {
        this.sheet = sheet;
        this.line = new HistoryLine(sheet, titles);
    }

    static void print(WholeTrail trail, Audience audience, Sheet sheet) {
        sheet.heading(sheet.body(), "h2", "part", "History in brief");
        sheet.add(
                sheet.body(),
                "p",
                "quiet",
                "Who changed what, oldest first. What one person typed at a stretch is one line. Times are UTC.");
        HistoryInBrief brief = new HistoryInBrief(sheet, Titles.of(trail.report()));
        PeopleCounted people = new PeopleCounted();
        trail.forEach(entry -> {
            people.count(entry);
            if (entry.kind() != EntryKind.SIGNED_IN) {
                brief.take(entry.seenBy(audience));
            }
        });
        brief.endDay();
        people.print(sheet);
    }

    private void take(Entry entry) {
        LocalDate date = Wording.dayOf(entry.at());
        if (!date.equals(day)) {
            endDay();
            day = date;
        }
        int most = entry.kind().isMarked() ? MOST_MARKED : MOST_A_DAY;
        if (shown.size() < most) {
            shown.add(entry);
        } else {
            others.merge(entry.by(), 1, Integer::sum);
        }
    }

    private void endDay() {
        if (day == null) {
            return;
        }
        sheet.heading(sheet.body(), "h3", "", Wording.day(day));
        Element rows = sheet.table(sheet.body(), "day", "Time", "Who", "What");
        shown.forEach(entry -> line.print(entry, rows));
        if (!others.isEmpty()) {
            String people = others.entrySet().stream()
                    .map(other -> other.getKey() + " (" + other.getValue() + ")")
                    .collect(Collectors.joining(", "));
            int count = others.values().stream().mapToInt(Integer::intValue).sum();
            sheet.add(sheet.body(), "p", "quiet", "Not printed here: " + count + " more changes, by " + people + ".");
        }
        shown.clear();
        others.clear();
    }
}
