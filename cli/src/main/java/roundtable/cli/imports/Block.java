package roundtable.cli.imports;

import java.util.List;

/** A block of a document, whether it was written in Markdown or in HTML. */
sealed interface Block {
    /** A title at level 1 to 6. */
    record Heading(int level, String text) implements Block {}

    record Bullet(String text) implements Block {}

    /** Prose, its lines as they are broken in the source: one at least, none blank. */
    record Paragraph(List<Line> lines) implements Block {}
}
