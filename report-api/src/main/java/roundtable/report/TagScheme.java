package roundtable.report;

/** Where a tag comes from; in JSON in lower case. */
public enum TagScheme {
    /** Objectives of the Global Compact for Migration, 1 to 23. */
    GCM,
    /** Sustainable Development Goals, 1 to 17. */
    SDG,
    /** Words of the writers' own. */
    FREE
}
