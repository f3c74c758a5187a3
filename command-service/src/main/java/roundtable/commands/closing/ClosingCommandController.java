package roundtable.commands.closing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.dispatch.CommandEdge;
import roundtable.kit.session.Visitor;

/** Commands to closing sessions over HTTP. */
@RestController
final class ClosingCommandController {
    private final CommandEdge edge;
    private final ClosingTarget sessions;

    ClosingCommandController(CommandEdge edge, ClosingTarget sessions) {
        this.edge = edge;
        this.sessions = sessions;
    }

    @PostMapping(path = "/api/boards/{conferenceId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@PathVariable String conferenceId, @RequestBody byte[] body, Visitor visitor) {
        return edge.answer(sessions, conferenceId, body, visitor);
    }
}
