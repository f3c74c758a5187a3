package roundtable.commands.report;

import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import roundtable.commands.dispatch.PolicyGateway;
import roundtable.journal.sealing.Forgetter;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.report.ReportId;
import roundtable.report.command.RecordKeyDestroyed;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteMarkedAnonymous;

/**
 * Whenever a report says that something is to be forgotten, the keys of it are destroyed, and the report says so. The
 * processor goes on from the event that it had not finished, so a crash only puts it off.
 */
@Component
@ProcessingGroup(Forgetting.GROUP)
@DisallowReplay
class Forgetting {
    static final String GROUP = "forgetting";

    private static final String LIST = "participants:";

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final Forgetter forgetter;
    private final PolicyGateway gateway;

    Forgetting(Sealing sealing, PolicyGateway gateway) {
        this.forgetter = sealing.forgetter();
        this.gateway = gateway;
    }

    @EventHandler
    void on(ItemRedacted event, @SourceId String stream, @SequenceNumber Long version) {
        String item = "item:" + event.itemId();
        String attributions = "attribution:" + event.itemId() + ":";
        forget(stream, version, name -> name.equals(item) || name.startsWith(attributions));
    }

    @EventHandler
    void on(QuoteMarkedAnonymous event, @SourceId String stream, @SequenceNumber Long version) {
        String attribution = "attribution:" + event.itemId() + ":" + event.attribution();
        forget(stream, version, attribution::equals);
    }

    /** The lists before this one. */
    @EventHandler
    void on(ParticipantsGiven event, @SourceId String stream, @SequenceNumber Long version) {
        forget(stream, version, name -> isListBefore(event.list(), name));
    }

    /** A later list may have its key already, however late this comes. */
    private static boolean isListBefore(int list, String name) {
        return name.startsWith(LIST) && Integer.parseInt(name.substring(LIST.length())) < list;
    }

    /** What had to wait for keys that were not there when it was to be forgotten. */
    @EventListener(ApplicationReadyEvent.class)
    void finish() {
        try {
            forgetter.unfinished().forEach(stream -> forgetter.finish(stream, epoch -> record(stream, epoch)));
        } catch (RuntimeException away) {
            log.warn(
                    "what is to be forgotten could not be finished: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void forget(String stream, long version, Predicate<String> names) {
        forgetter.forget(stream, names, version, epoch -> record(stream, epoch));
    }

    private void record(String stream, String epoch) {
        ReportId report = new ReportId(stream.substring(stream.indexOf(':') + 1));
        gateway.send(stream, "destroyed:" + epoch, new RecordKeyDestroyed(report, epoch));
        SecurityLog.note(SecurityEvent.KEY_DESTROYED, null, null, stream);
    }
}
