package roundtable.commands.closing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;
import roundtable.closing.BoardId;
import roundtable.closing.Departure;
import roundtable.closing.command.ReleasePins;
import roundtable.commands.dispatch.PolicyGateway;
import roundtable.journal.Journal;
import roundtable.kit.access.Scopes;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.QuoteMarkedAnonymous;

/** Whenever something is to be forgotten, or a speaker withdraws, what was pinned of it leaves the board. */
@Component
@ProcessingGroup(PinReleasing.GROUP)
@DisallowReplay
class PinReleasing {
    static final String GROUP = "pin-releasing";

    private final PolicyGateway gateway;
    private final Scopes scopes;
    private final Journal journal;

    PinReleasing(PolicyGateway gateway, Scopes scopes, Journal journal) {
        this.gateway = gateway;
        this.scopes = scopes;
        this.journal = journal;
    }

    @EventHandler
    void on(ItemRedacted event, @SourceId String stream, @SequenceNumber Long version) {
        release(stream, version, event.itemId(), Departure.REDACTED);
    }

    @EventHandler
    void on(QuoteMarkedAnonymous event, @SourceId String stream, @SequenceNumber Long version) {
        release(stream, version, event.itemId(), Departure.APPROVAL_WITHDRAWN);
    }

    /** Most conferences have no board yet, and then there is nothing to decide. */
    private void release(String stream, long version, ItemId item, Departure why) {
        ReportId report = new ReportId(stream.substring(stream.indexOf(':') + 1));
        scopes.conferenceOf(report)
                .flatMap(BoardId::find)
                .filter(board -> !journal.endsAt(board.toString(), -1))
                .ifPresent(board -> gateway.send(
                        board.toString(),
                        "release:" + report.value() + ":" + version,
                        new ReleasePins(board, report, item, why)));
    }
}
