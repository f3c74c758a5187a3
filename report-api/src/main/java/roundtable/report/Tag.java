package roundtable.report;

/**
 * A tag on an item.
 *
 * @param scheme where it comes from
 * @param value {@code 1} to {@code 23} for GCM, {@code 1} to {@code 17} for SDG, 1 to 60 units of text for FREE
 */
public record Tag(TagScheme scheme, String value) {}
