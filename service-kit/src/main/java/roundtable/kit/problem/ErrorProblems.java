package roundtable.kit.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server sends what it refused after it had begun to serve it: a broken chunk, a method that nobody takes. */
@Hidden
@RestController
final class ErrorProblems implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
                || status == HttpStatus.NOT_FOUND.value()) {
            return Problems.answer(404, "not-found", "There is nothing at this address.");
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? Problems.answer(status, "request-invalid", "The request is not of the form that is wanted here.")
                : Problems.answer(status, "fault", ProblemAdvice.FAULT);
    }
}
