package roundtable.commands.closing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.closing.Script;
import roundtable.closing.event.BoardBegun;
import roundtable.commands.dispatch.PolicyGateway;
import roundtable.report.command.OpenReport;

/** Whenever a board is begun, its script is opened. */
@Component
@ProcessingGroup(ScriptOpening.GROUP)
@DisallowReplay
class ScriptOpening {
    static final String GROUP = "script-opening";

    private final PolicyGateway gateway;

    ScriptOpening(PolicyGateway gateway) {
        this.gateway = gateway;
    }

    /** Boards that can have no script were begun before that was refused. */
    @EventHandler
    void on(BoardBegun event) {
        if (!Script.isPossible(event.conferenceId())) {
            return;
        }
        OpenReport command = Script.opening(event.conferenceId(), event.conference());
        gateway.send(command.reportId().toString(), "open:" + command.reportId().value(), command);
    }
}
