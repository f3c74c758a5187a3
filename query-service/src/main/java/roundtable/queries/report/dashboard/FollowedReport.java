package roundtable.queries.report.dashboard;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.journal.Commit;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.QueryRefusal;
import roundtable.queries.report.ReportStream;
import roundtable.queries.report.ReportView;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;
import roundtable.template.Template;

/**
 * A report that a dashboard shows. The tail only says what was committed ({@link #hear}); all else is done by the one thread
 * that tells dashboards, when it gets to it.
 */
final class FollowedReport {
    private static final long FINDINGS_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Until it is tried again what the store, or its keys, did not allow. */
    private static final long FAULT_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ReportId id;
    private final ConferenceId conference;
    private final LiveReports reports;
    private final ReportStream streams;
    private final ReportCount count = new ReportCount();
    private final Queue<Commit> heard = new ConcurrentLinkedQueue<>();
    private @Nullable Activity activity;
    private @Nullable Integer findings;
    private @Nullable Template template;
    private Figures figures = Figures.nothing(Figures.Status.OPENING);
    /** The version that was heard of last; kept where counting it fails. */
    private long wanted = -1;

    private boolean counted;
    private boolean failed;
    private long failedAt;
    private boolean findingsDue = true;
    private long findingsAt;

    FollowedReport(ReportId id, ConferenceId conference, LiveReports reports, ReportStream streams) {
        this.id = id;
        this.conference = conference;
        this.reports = reports;
        this.streams = streams;
    }

    ReportId id() {
        return id;
    }

    /** Its form; null where there is no report. */
    @Nullable Template template() {
        return template;
    }

    /** The tail's call; returns at once. */
    void hear(Commit commit) {
        heard.add(commit);
    }

    /** Whether its figures are there, if not the newest. */
    boolean isCounted() {
        return counted;
    }

    /** Whether there is something new to count. */
    boolean isDue(long nanos) {
        return failed ? nanos - failedAt > FAULT_PAUSE_NANOS : !counted || !heard.isEmpty();
    }

    /** Whether its findings are to be looked for anew: they cost more, and change less often. */
    boolean isFindingsDue(long nanos) {
        return counted
                && template != null
                && findingsDue
                && (findings == null || nanos - findingsAt > FINDINGS_PAUSE_NANOS);
    }

    /** Its figures, the findings as they were counted last. */
    Figures figures() {
        return figures.withFindings(findings);
    }

    /** Counts anew; where that fails, as it was before, and once more after a while. */
    void count(long nanos) {
        failed = true;
        failedAt = nanos;
        for (Commit next = heard.poll(); next != null; next = heard.poll()) {
            wanted = Math.max(wanted, next.to());
            if (activity != null) {
                add(activity, next);
            }
        }
        try {
            // At first all that there is: who reads for others may be behind.
            count(reports.view(id, counted ? wanted : Long.MAX_VALUE));
        } catch (RefusedException refused) {
            if (!refused.refusal().equals(QueryRefusal.REPORT_UNKNOWN)) {
                throw refused;
            }
        }
        counted = true;
        failed = false;
    }

    private void count(ReportView view) {
        if (!view.conferenceId().equals(conference)) {
            figures = Figures.nothing(Figures.Status.TAKEN);
            return;
        }
        if (activity == null) {
            activity = PastActivity.read(streams, id.toString(), view.version());
        }
        template = view.template();
        figures = count.of(view, activity);
        findingsDue = true;
    }

    /** What was missed between two commits is read. */
    private void add(Activity known, Commit next) {
        while (next.from() > known.version() + 1) {
            List<Commit> missed = streams.after(id.toString(), known.version());
            missed.forEach(known::add);
        }
        known.add(next);
    }

    /** Looks for findings anew. */
    void lookForNames(long nanos) {
        findingsAt = nanos;
        findingsDue = false;
        findings = reports.openFindings(id);
    }
}
