package roundtable.cli.imports;

/** Something written in a section: plain text, Markdown marks resolved. */
public sealed interface ImportedItem {
    String text();

    /** A sub-heading at level 1 to 3, 1 the most prominent. */
    record Heading(int level, String text) implements ImportedItem {}

    record Bullet(String text) implements ImportedItem {}

    record Paragraph(String text) implements ImportedItem {}
}
