package roundtable.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses HEAD where a controller would answer. Spring would run it as a GET and drop the answer; what was done and noted on the
 * way, such as that somebody took a copy of a report along, would stay.
 */
final class NoHeads implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpRequestMethodNotSupportedException {
        boolean healthProbe = request.getServletPath().equals("/api/health");
        if (request.getMethod().equals("HEAD") && handler instanceof HandlerMethod && !healthProbe) {
            throw new HttpRequestMethodNotSupportedException("HEAD", List.of("GET"));
        }
        return true;
    }
}
