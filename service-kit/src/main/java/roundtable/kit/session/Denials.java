package roundtable.kit.session;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import roundtable.kit.problem.Problems;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Refusals before any controller is reached, in the form of all refusals. */
final class Denials {
    private Denials() {}

    static void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (refusal.kind() == RefusalKind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.getOutputStream().write(Problems.json(refusal));
    }
}
