package roundtable.queries.report.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Visits;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** Shows what reports were, and how they became so. */
@RestController
final class HistoryController {
    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_TEXT = 200;

    private final Histories histories;
    private final Visits visits;
    private final Rights rights;

    HistoryController(Histories histories, Visits visits, Rights rights) {
        this.histories = histories;
        this.visits = visits;
        this.rights = rights;
    }

    /**
     * A report as it was.
     *
     * @param version one that it has had, from 0
     */
    @GetMapping(path = "/api/reports/{id}", params = "version")
    ResponseEntity<ReportView> version(
            Visitor visitor, @PathVariable ReportId id, @RequestParam(required = false) @Nullable Long version) {
        Actor reader = rights.require(visitor, Right.READ, id);
        ReportView then = histories.at(id, given(version));
        visits.visited(reader, id, then.version());
        return answer(then.seenBy(Audience.of(reader.role())));
    }

    /**
     * A report as it was.
     *
     * @param at a moment after its opening
     */
    @GetMapping(
            path = "/api/reports/{id}",
            params = {"at", "!version"})
    ResponseEntity<ReportView> moment(
            Visitor visitor, @PathVariable ReportId id, @RequestParam(required = false) @Nullable Instant at) {
        rights.require(visitor, Right.READ, id);
        return version(visitor, id, histories.versionAt(id, given(at)));
    }

    /** The description of the interface must not call it required: without it one gets the report of today. */
    private static <T> T given(@Nullable T parameter) {
        if (parameter == null) {
            throw new RefusedException(HistoryRefusal.FILTER_INVALID);
        }
        return parameter;
    }

    /** Who wrote which words of a report at one of its versions. */
    @GetMapping("/api/reports/{id}/blame")
    ResponseEntity<BlameView> blame(Visitor visitor, @PathVariable ReportId id, @RequestParam long version) {
        Actor reader = rights.require(visitor, Right.READ, id);
        BlameView blame = histories.blame(id, version);
        visits.visited(reader, id, version);
        return answer(blame);
    }

    /** How a report came along. */
    @GetMapping("/api/reports/{id}/timeline")
    ResponseEntity<TimelineView> timeline(Visitor visitor, @PathVariable ReportId id) {
        rights.require(visitor, Right.READ, id);
        return answer(TimelineView.of(histories.whole(id)));
    }

    /**
     * Who changed what, newest first.
     *
     * @param limit entries at most, 1 to 200
     * @param before a position: earlier entries only
     * @param by name of a person
     * @param section its key
     * @param kind kinds of entries; all where none is named
     * @param item an item's whole life
     * @param since from that moment on
     * @param until up to that moment
     * @param text in the texts or the note, whatever the case
     */
    @GetMapping("/api/reports/{id}/trail")
    ResponseEntity<TrailView> trail(
            Visitor visitor,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable ItemId item,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String text) {
        Actor reader = rights.require(visitor, Right.READ, id);
        if (limit < 1 || limit > MOST_ENTRIES || (text != null && text.length() > LONGEST_TEXT)) {
            throw new RefusedException(HistoryRefusal.FILTER_INVALID);
        }
        TrailFilter filter = new TrailFilter(
                before == null ? Long.MAX_VALUE : before, limit, by, section, kinds(kind), item, since, until, text);
        TrailView page = histories.page(id, filter, Audience.of(reader.role()));
        visits.visited(reader, id, page.version());
        return answer(page);
    }

    private static Set<EntryKind> kinds(@Nullable List<String> words) {
        return words == null
                ? Set.of()
                : words.stream()
                        .map(word -> EntryKind.of(word)
                                .orElseThrow(() -> new RefusedException(HistoryRefusal.FILTER_INVALID)))
                        .collect(Collectors.toSet());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(body);
    }
}
