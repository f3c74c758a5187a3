package roundtable.queries.report.export;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import roundtable.queries.report.export.ReportCopy.Part;
import roundtable.queries.report.export.ReportCopy.Piece;
import roundtable.queries.report.paper.Sheet;
import roundtable.template.ItemKind;

/** A report on paper: a head, numbered sections, and at the foot of each page how it stands. */
final class PaperCopy {
    private final Sheet sheet;
    private @Nullable Element list;

    private PaperCopy(Sheet sheet) {
        this.sheet = sheet;
    }

    static Sheet of(ReportCopy copy) {
        return of(copy, copy.status());
    }

    /** One of several in a document. */
    static Sheet amongOthers(ReportCopy copy) {
        return of(copy, copy.statusAmongOthers());
    }

    private static Sheet of(ReportCopy copy, String foot) {
        Sheet sheet = new Sheet(
                XmlText.of(copy.roundtable().named() + " \u2013 " + copy.conference()),
                "Report of a roundtable, version " + copy.version(),
                XmlText.of(foot));
        sheet.add(sheet.body(), "p", "over", copy.conference());
        sheet.heading(sheet.body(), "h1", "", copy.roundtable().named());
        Element facts = sheet.add(sheet.add(sheet.body(), "table", "facts"), "tbody", "");
        Facts.of(copy).forEach((name, value) -> {
            Element row = sheet.add(facts, "tr", "");
            sheet.add(row, "th", "", name).setAttribute("scope", "row");
            sheet.add(row, "td", "", value);
        });
        Element warning = sheet.add(sheet.body(), "div", "");
        for (int i = 0; i < copy.sections().size(); i++) {
            new PaperCopy(sheet).section(i + 1, copy.sections().get(i));
        }
        ownUp(sheet, warning);
        return sheet;
    }

    /** Says at that place what can't be printed. */
    static void ownUp(Sheet sheet, Element warning) {
        if (!sheet.isLegible()) {
            sheet.add(
                    warning,
                    "p",
                    "gone",
                    "Some characters are not in the typefaces of this document and are printed as"
                            + " \u25CF. The copies in the other forms have them.");
        }
    }

    private void section(int number, Part part) {
        sheet.heading(sheet.body(), "h2", "", number + ". " + part.title());
        part.items().forEach(this::piece);
        if (part.items().isEmpty()) {
            sheet.add(sheet.body(), "p", "quiet", "Nothing is written here.");
        }
    }

    private void piece(Piece piece) {
        if (piece.text() == null) {
            list = null;
            sheet.add(sheet.body(), "p", "gone", piece.lost());
            return;
        }
        list = piece.kind() == ItemKind.BULLET ? list : null;
        switch (piece.kind()) {
            case BULLET -> bullet(piece);
            case HEADING -> said(sheet.body(), "h" + (2 + (piece.level() == null ? 1 : piece.level())), "text", piece);
            case PARAGRAPH -> said(sheet.body(), "p", "", piece);
            case QUOTE -> quote(piece);
        }
    }

    private void bullet(Piece piece) {
        if (list == null) {
            list = sheet.add(sheet.body(), "ul", "");
        }
        said(list, "li", "", piece);
    }

    private void quote(Piece piece) {
        Element quote = sheet.add(sheet.body(), "blockquote", "");
        said(quote, "p", "", piece);
        String speaker = piece.speaker() == null ? "Not attributed" : ReportCopy.named(piece.speaker());
        sheet.add(quote, "p", "who", "\u2014 " + speaker);
    }

    private void said(Element parent, String name, String look, Piece piece) {
        String[] lines = XmlText.of(String.valueOf(piece.text())).split("\n", -1);
        Element element = sheet.add(parent, name, look, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            sheet.add(element, "br", "");
            sheet.text(element, lines[i]);
        }
        if (!piece.tags().isEmpty()) {
            String tags = piece.tags().stream().map(ReportCopy::shown).collect(Collectors.joining(" \u00B7 "));
            sheet.text(element, " ");
            sheet.add(element, "span", "tags", "[" + tags + "]");
        }
    }
}
