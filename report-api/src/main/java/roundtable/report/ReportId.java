package roundtable.report;

import roundtable.refusal.Ids;

/**
 * Names a report.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens and underscores of ASCII, the first a letter or digit
 */
public record ReportId(String value) {
    /** Refuses, with {@code id-malformed}, what has not that form. */
    public ReportId {
        Ids.requireWellFormed(value);
    }

    /** The name of its stream in the journal, and of its topic in live views: {@code report:} and the value. */
    @Override
    public String toString() {
        return "report:" + value;
    }
}
