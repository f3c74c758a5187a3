package roundtable.kit.log;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, by which its lines in the log and its answer find each other, and notes in the security log
 * what was refused for who asked or how often. An id that comes from outside is never taken: it may be anything.
 */
public final class RequestTrace extends OncePerRequestFilter {
    /** Of the id, in the log and in problems. */
    public static final String REQUEST_ID = "requestId";
    /** Of the id of the command that is carried out, in the log. */
    public static final String COMMAND_ID = "commandId";
    /** Of the code with which a request was refused, for as long as it is answered. */
    public static final String REFUSAL = "refusal";

    /** A request's attribute: id of who sent it, once that is known. */
    public static final String PERSON = "roundtable.person";

    private static final String HEADER = "X-Request-Id";

    /** What the server refuses is answered in a second pass, with the same id. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(REQUEST_ID) instanceof String given ? given : freshId();
        request.setAttribute(REQUEST_ID, id);
        MDC.put(REQUEST_ID, id);
        MDC.remove(REFUSAL);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                noteRefusal(request, response.getStatus());
            }
            MDC.remove(REQUEST_ID);
            MDC.remove(REFUSAL);
        }
    }

    private static void noteRefusal(HttpServletRequest request, int status) {
        if (status == 401 || status == 403 || status == 429) {
            String code = MDC.get(REFUSAL);
            Object person = request.getAttribute(PERSON);
            SecurityLog.refused(
                    code == null ? "status-" + status : code,
                    person == null ? null : person.toString(),
                    request.getRemoteAddr());
        }
    }

    /** 64 random bits, in hexadecimal digits. */
    public static String freshId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }
}
