package roundtable.queries.report.history.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import roundtable.queries.report.AttributionView;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.paper.Sheet;
import roundtable.template.ItemKind;

/** The text of a report, section by section. Removed items are left out, redacted ones named as such. */
final class ReportText {
    private final Sheet sheet;
    private @Nullable Element list;

    private ReportText(Sheet sheet) {
        this.sheet = sheet;
    }

    static void print(ReportView report, Sheet sheet) {
        Titles titles = Titles.of(report);
        for (SectionView section : report.sections()) {
            sheet.heading(sheet.body(), "h2", "", String.valueOf(titles.of(section.key())));
            new ReportText(sheet).print(section);
        }
    }

    private void print(SectionView section) {
        boolean empty = true;
        for (ItemView item : section.items()) {
            if (item.removed() == null) {
                print(item);
                empty = false;
            }
        }
        if (empty) {
            sheet.add(sheet.body(), "p", "quiet", "Nothing is written here.");
        }
        if (section.finalised() != null) {
            String stamp = "Made final by " + section.finalised().by() + " on "
                    + Wording.moment(section.finalised().at()) + ".";
            sheet.add(sheet.body(), "p", "quiet", stamp);
        }
    }

    private void print(ItemView item) {
        if (item.text() == null) {
            list = null;
            sheet.add(sheet.body(), "p", "gone", lost(item));
            return;
        }
        list = item.kind() == ItemKind.BULLET ? list : null;
        switch (item.kind()) {
            case BULLET -> bullet(item.text());
            case HEADING -> sheet.add(sheet.body(), "h" + (2 + level(item)), "text", item.text());
            case PARAGRAPH -> sheet.add(sheet.body(), "p", "", item.text());
            case QUOTE -> quote(item.text(), item.attribution());
        }
    }

    private static int level(ItemView item) {
        return item.level() == null ? 1 : item.level();
    }

    private static String lost(ItemView item) {
        String what =
                item.kind().name().charAt(0) + item.kind().name().substring(1).toLowerCase(Locale.ROOT);
        return item.redacted() == null
                ? what + ": its text can\u2019t be read any more."
                : what + " redacted by " + item.redacted().by() + " on "
                        + Wording.moment(item.redacted().at()) + " ("
                        + Wording.reason(item.redacted().reason()) + ").";
    }

    private void bullet(String text) {
        if (list == null) {
            list = sheet.add(sheet.body(), "ul", "");
        }
        sheet.add(list, "li", "", text);
    }

    /** Nobody is named for whom leave is still awaited: paper goes further than a screen. */
    private void quote(String text, @Nullable AttributionView said) {
        Element quote = sheet.add(sheet.body(), "blockquote", "");
        sheet.add(quote, "p", "", text);
        boolean named = said != null && said.state() == AttributionView.Progress.APPROVED;
        sheet.add(quote, "p", "who", named && said != null ? "\u2014 " + speaker(said) : "\u2014 Not attributed");
    }

    private static String speaker(AttributionView said) {
        return said.affiliation().isBlank() ? said.speaker() : said.speaker() + ", " + said.affiliation();
    }
}
