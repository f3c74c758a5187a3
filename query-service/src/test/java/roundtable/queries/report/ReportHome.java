package roundtable.queries.report;

import com.mongodb.client.MongoDatabase;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;

/** Live reports for tests of other packages. */
public final class ReportHome implements AutoCloseable {
    private final LiveReports reports;

    public ReportHome(Journal journal, EventCodec codec, MongoDatabase database, Sealing sealing) {
        reports = new LiveReports(journal, codec, new StoredReportViews(database, sealing), 10);
    }

    public LiveReports reports() {
        return reports;
    }

    @Override
    public void close() {
        reports.close();
    }
}
