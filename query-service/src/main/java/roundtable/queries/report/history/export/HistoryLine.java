package roundtable.queries.report.history.export;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import roundtable.queries.report.history.Entry;
import roundtable.queries.report.history.EntryKind;
import roundtable.queries.report.paper.Sheet;

/** One line of a history: when, who, and what. */
final class HistoryLine {
    private final Sheet sheet;
    private final Titles titles;

    HistoryLine(Sheet sheet, Titles titles) {
        this.sheet = sheet;
        this.titles = titles;
    }

    void print(Entry entry, Element rows) {
        Element row = sheet.add(rows, "tr", "");
        sheet.add(row, "td", "when", Wording.time(entry.at()));
        Element who = sheet.add(row, "td", "who");
        sheet.add(who, "span", "name", entry.by());
        if (entry.role() != null) {
            sheet.text(who, " ");
            sheet.add(who, "span", "role", Wording.role(entry.role()));
        }
        Element what = sheet.add(row, "td", "");
        sheet.text(what, Wording.deed(entry, titles));
        texts(entry, what);
        if (entry.forgotten() != null && entry.kind() != EntryKind.REDACTED) {
            sheet.add(what, "span", "role", ". Its text was redacted since.");
        }
    }

    private void texts(Entry entry, Element what) {
        switch (entry.kind()) {
            case ADDED, RESTORED -> said(entry.after(), "", what);
            case REMOVED -> said(entry.before(), "del", what);
            case TYPED -> change(entry, what);
            default -> said(Wording.note(entry), "", what);
        }
    }

    private void said(@Nullable String text, String look, Element what) {
        if (text != null && !text.isBlank()) {
            sheet.text(what, ": ");
            part(look, Shortened.of(text), sheet.passage(what, "said", text));
        }
    }

    private void change(Entry entry, Element what) {
        if (entry.before() == null || entry.after() == null) {
            return;
        }
        Shortened change = Shortened.change(entry.before(), entry.after());
        sheet.text(what, ": ");
        Element said = sheet.passage(what, "said", entry.before() + entry.after());
        sheet.text(said, change.lead());
        part("del", change.gone(), said);
        if (!change.gone().isBlank() && !change.come().isBlank()) {
            sheet.text(said, " ");
        }
        part("ins", change.come(), said);
        sheet.text(said, change.rest());
    }

    private void part(String look, String text, Element said) {
        if (!text.isEmpty()) {
            sheet.text(sheet.add(said, "span", look), text);
        }
    }
}
