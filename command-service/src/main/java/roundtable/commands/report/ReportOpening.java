package roundtable.commands.report;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.conference.Roundtable;
import roundtable.conference.event.RoundtableAdded;
import roundtable.journal.DuplicateCommandException;
import roundtable.journal.axon.CommitMetadata;
import roundtable.refusal.RefusedException;
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
    private static final String BY = "system";

    private final CommandGateway gateway;

    ReportOpening(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @EventHandler
    void on(RoundtableAdded event) {
        Roundtable roundtable = event.roundtable();
        OpenReport command = new OpenReport(
                roundtable.reportId(), event.conferenceId(), event.conference(), roundtable, event.template());
        MetaData metaData = MetaData.with(CommitMetadata.BY, BY)
                .and(CommitMetadata.COMMAND_ID, "open:" + roundtable.reportId().value());
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (DuplicateCommandException repeated) {
            log.debug("{} was opened before", roundtable.reportId());
        } catch (RefusedException refused) {
            log.info("{} is not opened anew: {}", roundtable.reportId(), refused.refusal().code());
        }
    }
}
