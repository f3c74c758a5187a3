package roundtable.commands.report;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.dispatch.PolicyGateway;
import roundtable.conference.Roundtable;
import roundtable.conference.event.RoundtableAdded;
import roundtable.report.command.OpenReport;

/** Whenever a roundtable is added, its report is opened. */
@Component
@ProcessingGroup(ReportOpening.GROUP)
@DisallowReplay
class ReportOpening {
    static final String GROUP = "report-opening";

    private final PolicyGateway gateway;

    ReportOpening(PolicyGateway gateway) {
        this.gateway = gateway;
    }

    @EventHandler
    void on(RoundtableAdded event) {
        Roundtable roundtable = event.roundtable();
        OpenReport command = new OpenReport(
                roundtable.reportId(), event.conferenceId(), event.conference(), roundtable, event.template());
        gateway.send(
                roundtable.reportId().toString(),
                "open:" + roundtable.reportId().value(),
                command);
    }
}
