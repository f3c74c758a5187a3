package roundtable.commands.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.commands.dispatch.Effect;
import roundtable.conference.Roundtable;
import roundtable.conference.event.RoundtableAdded;
import roundtable.journal.DuplicateCommandException;
import roundtable.journal.axon.CommitMetadata;
import roundtable.report.command.OpenReport;

/**
 * Whenever a roundtable is added, its report is opened. The command's id follows from the report, so that it happens once
 * however often the event is handled; it has a colon, which nobody else's command id can have.
 */
@Component
@ProcessingGroup(ReportOpening.GROUP)
@DisallowReplay
class ReportOpening {
    static final String GROUP = "report-opening";

    private static final Logger log = LoggerFactory.getLogger(ReportOpening.class);

    private final CommandGateway gateway;

    ReportOpening(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @EventHandler
    void on(RoundtableAdded event) {
        Roundtable roundtable = event.roundtable();
        OpenReport command = new OpenReport(
                roundtable.reportId(), event.conferenceId(), event.conference(), roundtable, event.template());
        MetaData metaData = MetaData.with(
                CommitMetadata.COMMAND_ID, "open:" + roundtable.reportId().value());
        try {
            Effect effect = sendApart(new GenericCommandMessage<>(command, metaData));
            if (effect.refusal() != null) {
                log.info(
                        "{} is not opened again: {}",
                        roundtable.reportId(),
                        effect.refusal().code());
            }
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof DuplicateCommandException)) {
                throw failed;
            }
        }
    }

    /** On a thread of its own: on the event processor's, the command would become part of its unit of work. */
    private Effect sendApart(GenericCommandMessage<OpenReport> message) {
        return CompletableFuture.<Effect>supplyAsync(() -> gateway.sendAndWait(message), Thread::startVirtualThread)
                .join();
    }
}
