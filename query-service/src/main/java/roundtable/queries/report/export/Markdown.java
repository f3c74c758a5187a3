package roundtable.queries.report.export;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.export.ReportCopy.Part;
import roundtable.queries.report.export.ReportCopy.Piece;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.template.ItemKind;

/**
 * Writes a report as CommonMark that the import reads back to the same items. Its first line says so. Whatever in a text
 * would act as a mark is escaped; in brackets behind an item are its tags.
 */
public final class Markdown {
    private static final String EMPTY = "<!-- empty -->";

    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    public static String of(ReportCopy copy) {
        Markdown markdown = new Markdown();
        markdown.head(copy);
        for (int i = 0; i < copy.sections().size(); i++) {
            markdown.section(i + 1, copy.sections().get(i));
        }
        return markdown.out.toString();
    }

    private void head(ReportCopy copy) {
        out.append("<!-- ").append(ReportCopy.FORMAT).append(" -->\n\n");
        out.append("# ").append(MarkdownText.line(copy.conference())).append("\n\n");
        out.append("*").append(copy.status()).append(".*\n\n");
        field("Roundtable session", copy.roundtable().code());
        field("Title", copy.roundtable().title());
        field("Place", copy.roundtable().place());
        if (copy.roundtable().date() != null) {
            field("Date", copy.roundtable().date().toString());
        }
        person("Name of Rapporteur", copy.rapporteur());
        person("Note Taker", copy.noteTaker());
        field("Template", copy.template());
    }

    private void person(String name, @Nullable Person person) {
        if (person != null) {
            field(name, person.name());
            field(name + ", affiliation", person.affiliation());
        }
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            out.append("- **").append(name).append(":** ");
            out.append(MarkdownText.line(value)).append('\n');
        }
    }

    private void section(int number, Part part) {
        out.append("\n## ").append(number).append(". ").append(MarkdownText.line(part.title()));
        out.append('\n');
        boolean list = false;
        for (Piece piece : part.items()) {
            boolean bullet = piece.kind() == ItemKind.BULLET && piece.text() != null;
            if (!bullet || !list) {
                out.append('\n');
            }
            list = bullet;
            piece(piece);
        }
    }

    private void piece(Piece piece) {
        if (piece.text() == null) {
            out.append("*").append(piece.lost()).append("*\n");
            return;
        }
        switch (piece.kind()) {
            case BULLET -> out.append("- ").append(said(piece, "  "));
            case PARAGRAPH -> out.append(said(piece, ""));
            case QUOTE -> out.append("> ").append(said(piece, "> "));
            case HEADING -> {
                int level = piece.level() == null ? 1 : piece.level();
                out.append("#".repeat(level + 2)).append(' ').append(MarkdownText.line(piece.text()));
                out.append(piece.text().isEmpty() ? EMPTY : "").append(tags(piece));
            }
        }
        out.append('\n');
        if (piece.speaker() != null) {
            out.append(">\n> \u2014 ").append(speaker(piece.speaker())).append('\n');
        }
    }

    private static String said(Piece piece, String indent) {
        String text = piece.text() == null || piece.text().isEmpty() ? EMPTY : MarkdownText.of(piece.text(), indent);
        return text + tags(piece);
    }

    private static String speaker(Person person) {
        String name = MarkdownText.line(person.name()).replace(",", "\\,");
        return person.affiliation().isEmpty() ? name : name + ", " + MarkdownText.line(person.affiliation());
    }

    private static String tags(Piece piece) {
        return piece.tags().stream().map(Markdown::tag).collect(Collectors.joining());
    }

    private static String tag(Tag tag) {
        String value = MarkdownText.line(tag.value());
        return tag.scheme().equals(Tag.OWN_WORDS) ? " [#" + value + "]" : " [" + tag.scheme() + " " + value + "]";
    }
}
