package roundtable.commands.dispatch;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import roundtable.kit.json.WireJson;
import roundtable.kit.problem.Problems;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;

/** Requests over HTTP: a body in, an {@link Answer} or a problem that names the command out. */
public final class CommandEdge {
    private final CommandService service;

    public CommandEdge(CommandService service) {
        this.service = service;
    }

    /**
     * Carries the request in a body out.
     *
     * @throws RefusedException where the body is no request
     */
    public ResponseEntity<?> answer(CommandTarget target, String id, byte[] body, Visitor visitor) {
        Request request = WireJson.read(body, Request.class);
        try {
            return ResponseEntity.ok(service.dispatch(target, id, request, visitor));
        } catch (RefusedException refused) {
            ResponseEntity<ProblemDetail> problem = Problems.answer(refused.refusal());
            if (problem.getBody() != null) {
                problem.getBody().setProperty("commandId", request.commandId());
            }
            return problem;
        }
    }
}
