package roundtable.report;

/**
 * A tag on an item.
 *
 * @param scheme key of a set of the report's template, or {@link #OWN_WORDS}
 * @param value one of the set's values, or 1 to 60 units of text in the writers' own words
 */
public record Tag(String scheme, String value) {
    /** The scheme of words of the writers' own; no set of a template has this key. */
    public static final String OWN_WORDS = "free";
}
