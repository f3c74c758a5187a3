package roundtable.access.event;

/** Somebody had a report before them. */
public sealed interface AccessEvent permits ReportSignedIn, ReportExported {
    /** Version of the report that they saw. */
    long version();
}
