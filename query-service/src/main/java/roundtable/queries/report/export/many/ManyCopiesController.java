package roundtable.queries.report.export.many;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.queries.report.dashboard.ConferenceStream;
import roundtable.queries.report.export.CopyForm;
import roundtable.queries.report.export.many.CopyOrder.Stage;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Copies of several reports of a conference, for whoever may see it and of what they may read. */
@RestController
@RequestMapping("/api/conferences/{id}/copies")
final class ManyCopiesController {
    private final Counter counter;
    private final Choice choice;
    private final Rights rights;
    private final Journal journal;
    private final EventCodec codec;
    private final Map<ConferenceId, ConferenceStream> conferences = new ConcurrentHashMap<>();

    ManyCopiesController(Counter counter, Choice choice, Rights rights, Journal journal, EventCodec codec) {
        this.counter = counter;
        this.choice = choice;
        this.rights = rights;
        this.journal = journal;
        this.codec = codec;
    }

    /**
     * What somebody asks for.
     *
     * @param reports those that are to be in it; null for all that they may read
     */
    record Wish(
            CopyForm form,

            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<ReportId> reports) {}

    /**
     * How a copy fares.
     *
     * @param reports those that were chosen; null where it is of all
     * @param of how many reports are in it
     * @param done how many of them are written
     * @param code why it was lost, {@code sentence} the same in words; null where it wasn't
     * @param at when it was asked for
     */
    record CopyView(
            String id,
            CopyForm form,
            @Nullable List<ReportId> reports,
            int of,
            int done,
            Stage stage,
            @Nullable String code,
            @Nullable String sentence,
            Instant at) {
        static CopyView of(CopyOrder order) {
            Loss lost = order.lost();
            return new CopyView(
                    order.id(),
                    order.form(),
                    order.chosen(),
                    order.of(),
                    order.done(),
                    order.stage(),
                    lost == null ? null : lost.code(),
                    lost == null ? null : lost.sentence(),
                    order.at());
        }
    }

    record CopyList(List<CopyView> copies) {}

    /** Has a copy made in the background. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CopyView> askForCopy(Visitor visitor, @PathVariable ConferenceId id, @RequestBody byte[] body) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        Wish wish = WireJson.read(body, Wish.class);
        ConferenceNow conference = conference(id);
        List<ReportId> which = choice.of(visitor, conference, wish.reports());
        CopyOrder order = counter.ask(visitor.person(), conference, wish.form(), wish.reports(), which);
        return ResponseEntity.accepted().header("Cache-Control", "no-store").body(CopyView.of(order));
    }

    /** The visitor's own copies of this conference, the newest first. */
    @GetMapping
    ResponseEntity<CopyList> copiesAskedFor(Visitor visitor, @PathVariable ConferenceId id) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new CopyList(counter.all(visitor.person(), id).stream()
                        .map(CopyView::of)
                        .toList()));
    }

    /** Calls a copy off, drops its file, and takes it off the list. */
    @DeleteMapping("/{copyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCopy(Visitor visitor, @PathVariable ConferenceId id, @PathVariable String copyId) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        counter.remove(visitor.person(), id, copyId);
    }

    /** Hands out the file, once. */
    @GetMapping("/{copyId}/file")
    ResponseEntity<byte[]> copyFile(Visitor visitor, @PathVariable ConferenceId id, @PathVariable String copyId) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        CopyOrder order = counter.own(visitor.person(), id, copyId);
        byte[] file = counter.fetch(visitor, order);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, order.form().type());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("reports-" + id.value() + "." + order.form().ending())
                .build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(file);
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
