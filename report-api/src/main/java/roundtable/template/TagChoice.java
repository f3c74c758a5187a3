package roundtable.template;

/**
 * One tag of a set.
 *
 * @param value its number or short name, such as {@code 23}; unique in the set
 * @param word what it is about, in a word or two; may be empty
 */
public record TagChoice(String value, String word) {}
