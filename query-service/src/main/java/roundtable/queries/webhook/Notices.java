package roundtable.queries.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import org.jspecify.annotations.Nullable;
import roundtable.kit.access.Scopes;
import roundtable.kit.json.WireJson;
import roundtable.queries.webhook.WebhookSettings.Receiver;
import roundtable.report.ReportId;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/** Stores a message for each receiver that is to hear of an event. The same event twice makes the same message. */
@ProcessingGroup(Notices.GROUP)
@DisallowReplay
final class Notices {
    static final String GROUP = "webhooks";

    private final List<Receiver> receivers;
    private final Deliveries deliveries;
    private final Scopes scopes;
    private final Clock clock;

    Notices(List<Receiver> receivers, Deliveries deliveries, Scopes scopes, Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.scopes = scopes;
        this.clock = clock;
    }

    @EventHandler
    void on(ReportSubmitted event, @SourceId String stream, @SequenceNumber Long version, @Timestamp Instant at) {
        tell("report-submitted", stream, version, at, null);
    }

    @EventHandler
    void on(ReportWithdrawn event, @SourceId String stream, @SequenceNumber Long version, @Timestamp Instant at) {
        tell("report-withdrawn", stream, version, at, null);
    }

    @EventHandler
    void on(SectionFinalised event, @SourceId String stream, @SequenceNumber Long version, @Timestamp Instant at) {
        tell("section-finalised", stream, version, at, event.section());
    }

    @EventHandler
    void on(SectionReopened event, @SourceId String stream, @SequenceNumber Long version, @Timestamp Instant at) {
        tell("section-reopened", stream, version, at, event.section());
    }

    private void tell(String type, String stream, long version, Instant at, @Nullable String section) {
        ReportId report = new ReportId(stream.substring(stream.indexOf(':') + 1));
        String conference =
                scopes.conferenceOf(report).map(id -> id.value()).orElseThrow(); // it was opened before all of this
        Notice notice = new Notice(type, at, new Notice.Data(conference, report.value(), version, section));
        String body = WireJson.write(notice);
        String message = report.value() + "." + version;
        receivers.stream()
                .filter(receiver -> receiver.hears(conference))
                .forEach(receiver -> deliveries.add(receiver.name(), message, body, clock.instant()));
    }
}
