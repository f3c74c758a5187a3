package roundtable.commands.installation;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.dispatch.CommandEdge;
import roundtable.kit.session.Visitor;

/** Commands to the installation over HTTP. */
@RestController
final class InstallationCommandController {
    private final CommandEdge edge;
    private final InstallationTarget installation;

    InstallationCommandController(CommandEdge edge, InstallationTarget installation) {
        this.edge = edge;
        this.installation = installation;
    }

    @PostMapping(path = "/api/installations/{installationId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@PathVariable String installationId, @RequestBody byte[] body, Visitor visitor) {
        return edge.answer(installation, installationId, body, visitor);
    }
}
