package roundtable.cli.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.Person;
import roundtable.report.Tag;

/** Something written in a section: plain text, Markdown marks resolved. */
public sealed interface ImportedItem {
    String text();

    /** In their order; only a file that the product itself wrote has some. */
    List<Tag> tags();

    /** A sub-heading at level 1 to 3, 1 the most prominent. */
    record Heading(int level, String text, List<Tag> tags) implements ImportedItem {
        Heading(int level, String text) {
            this(level, text, List.of());
        }
    }

    record Bullet(String text, List<Tag> tags) implements ImportedItem {
        Bullet(String text) {
            this(text, List.of());
        }
    }

    record Paragraph(String text, List<Tag> tags) implements ImportedItem {
        Paragraph(String text) {
            this(text, List.of());
        }
    }

    /** A quote; {@code speaker} is null where nobody is named. */
    record Quote(String text, List<Tag> tags, @Nullable Person speaker) implements ImportedItem {}
}
