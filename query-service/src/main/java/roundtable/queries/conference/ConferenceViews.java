package roundtable.queries.conference;

import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.SourceId;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.event.ConferenceEvent;
import roundtable.queries.conference.ConferenceView.RoundtableView;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/**
 * The stored read model of conferences. Each event touches one document only, a conference's or a report's, named by the
 * event's stream; they are put together when somebody asks.
 */
@ProcessingGroup(ConferenceViews.GROUP)
final class ConferenceViews {
    static final String GROUP = "conference";

    private final StoredViews<ConferenceFacts> conferences;
    private final StoredViews<ReportProgress> reports;

    ConferenceViews(MongoDatabase database) {
        this.conferences = new StoredViews<>(database.getCollection("conference_views"), ConferenceFacts.class);
        this.reports = new StoredViews<>(database.getCollection("roundtable_views"), ReportProgress.class);
    }

    @EventHandler
    void on(ConferenceEvent event, @SourceId String stream, TrackingToken token) {
        conferences.evolve(stream, position(token), before -> ConferenceFacts.evolve(before, event));
    }

    @EventHandler
    void on(ReportOpened event, @SourceId String stream, TrackingToken token) {
        progress(event, stream, token);
    }

    @EventHandler
    void on(SectionFinalised event, @SourceId String stream, TrackingToken token) {
        progress(event, stream, token);
    }

    @EventHandler
    void on(SectionReopened event, @SourceId String stream, TrackingToken token) {
        progress(event, stream, token);
    }

    @EventHandler
    void on(ReportSubmitted event, @SourceId String stream, TrackingToken token) {
        progress(event, stream, token);
    }

    @EventHandler
    void on(ReportWithdrawn event, @SourceId String stream, TrackingToken token) {
        progress(event, stream, token);
    }

    private void progress(ReportEvent event, String stream, TrackingToken token) {
        reports.evolve(stream, position(token), before -> ReportProgress.evolve(before, event));
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    /** A replay starts from nothing. */
    @ResetHandler
    void reset() {
        conferences.clear();
        reports.clear();
    }

    /** All conferences, by name. */
    List<ConferenceView> all() {
        return conferences.all().stream()
                .sorted(Comparator.comparing(ConferenceFacts::name)
                        .thenComparing(facts -> facts.id().value()))
                .map(this::view)
                .toList();
    }

    @Nullable ConferenceView find(ConferenceId id) {
        ConferenceFacts facts = conferences.find(List.of(id.toString())).get(id.toString());
        return facts == null ? null : view(facts);
    }

    private ConferenceView view(ConferenceFacts facts) {
        Map<String, ReportProgress> known = reports.find(facts.roundtables().stream()
                .map(roundtable -> roundtable.reportId().toString())
                .toList());
        ReportProgress opening =
                ReportProgress.opening(facts.template().sections().size());
        return ConferenceView.of(
                facts,
                facts.roundtables().stream()
                        .map(roundtable -> RoundtableView.of(
                                roundtable,
                                known.getOrDefault(roundtable.reportId().toString(), opening)
                                        .seenBy(facts.id())))
                        .toList());
    }
}
