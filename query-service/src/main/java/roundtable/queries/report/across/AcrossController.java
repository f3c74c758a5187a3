package roundtable.queries.report.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.QueryRefusal;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Visits;
import roundtable.queries.report.across.AcrossView.TableView;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.queries.report.dashboard.ConferenceStream;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Shows a section of every report. What has changed since is known from the dashboard, and asked for by report. */
@RestController
final class AcrossController {
    private final Journal journal;
    private final EventCodec codec;
    private final LiveReports reports;
    private final Visits visits;
    private final Rights rights;
    private final Map<ConferenceId, ConferenceStream> conferences = new ConcurrentHashMap<>();

    AcrossController(Journal journal, EventCodec codec, LiveReports reports, Visits visits, Rights rights) {
        this.journal = journal;
        this.codec = codec;
        this.reports = reports;
        this.visits = visits;
        this.rights = rights;
    }

    /**
     * A section of every report of a conference that the reader may read.
     *
     * @param section its key in the reports' forms; a report without it isn't among them
     * @param report only these reports; all of them where none is named. Echoes are of all of them in any case
     */
    @GetMapping("/api/conferences/{id}/across")
    ResponseEntity<AcrossView> across(
            Visitor visitor,
            @PathVariable ConferenceId id,
            @RequestParam String section,
            @RequestParam(required = false) @Nullable Set<String> report) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        List<TableView> tables = new ArrayList<>();
        for (Roundtable roundtable : conference(id).roundtables()) {
            ReportId reportId = roundtable.reportId();
            rights.find(visitor, Right.READ, reportId)
                    .flatMap(reader -> opened(reader, reportId, id))
                    .flatMap(view -> Points.of(view, section))
                    .ifPresent(tables::add);
        }
        List<TableView> asked = report == null
                ? tables
                : tables.stream()
                        .filter(table -> report.contains(table.reportId()))
                        .toList();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new AcrossView(section, asked, Echoes.in(said(tables))));
    }

    /** Nothing where it isn't opened yet, or is another conference's. */
    private Optional<ReportView> opened(Actor reader, ReportId report, ConferenceId conference) {
        try {
            ReportView view = reports.view(report, -1);
            visits.visited(reader, report, view.version());
            return Optional.of(view).filter(found -> found.conferenceId().equals(conference));
        } catch (RefusedException none) {
            if (none.refusal().equals(QueryRefusal.REPORT_UNKNOWN)) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private static List<Echoes.Said> said(List<TableView> tables) {
        return tables.stream()
                .flatMap(table -> table.points().stream()
                        .map(point -> new Echoes.Said(table.reportId(), point.itemId(), point.text())))
                .toList();
    }

    private ConferenceNow conference(ConferenceId id) {
        ConferenceNow now = conferences
                .computeIfAbsent(id, fresh -> new ConferenceStream(journal, codec, fresh))
                .readOn();
        if (now == null) {
            conferences.remove(id);
            throw new RefusedException(new ConferenceUnknown());
        }
        return now;
    }
}
