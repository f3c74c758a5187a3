package roundtable.queries.report.history.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import roundtable.conference.Roundtable;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.history.WholeTrail;
import roundtable.report.ReportId;

/** A trail as lines of JSON: one that says what it is, then one for each entry, oldest first. */
final class TrailLines {
    private static final String FORMAT = "roundtable-changes/1";

    private TrailLines() {}

    private record Heading(String format, ReportId reportId, long version, String conference, Roundtable roundtable) {}

    /** @param audience who gets it */
    static void write(WholeTrail trail, Audience audience, OutputStream out) throws IOException {
        ReportView report = trail.report();
        line(new Heading(FORMAT, report.id(), report.version(), report.conference(), report.roundtable()), out);
        trail.forEach(entry -> {
            try {
                line(entry.seenBy(audience), out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static void line(Object value, OutputStream out) throws IOException {
        out.write(WireJson.mapper().writeValueAsBytes(value));
        out.write('\n');
    }
}
