package roundtable.template;

/** What an item of a report is; in JSON in lower case. */
public enum ItemKind {
    BULLET,
    HEADING,
    PARAGRAPH,
    QUOTE
}
