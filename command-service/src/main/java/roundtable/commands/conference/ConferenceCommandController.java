package roundtable.commands.conference;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.dispatch.CommandEdge;
import roundtable.kit.session.Visitor;

/** Commands to conferences over HTTP. */
@RestController
final class ConferenceCommandController {
    private final CommandEdge edge;
    private final ConferenceTarget conferences;

    ConferenceCommandController(CommandEdge edge, ConferenceTarget conferences) {
        this.edge = edge;
        this.conferences = conferences;
    }

    @PostMapping(path = "/api/conferences/{conferenceId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@PathVariable String conferenceId, @RequestBody byte[] body, Visitor visitor) {
        return edge.answer(conferences, conferenceId, body, visitor);
    }
}
