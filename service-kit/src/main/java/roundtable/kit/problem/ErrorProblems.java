package roundtable.kit.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
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
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpStatus.NOT_FOUND.value();
        HttpHeaders headers = new HttpHeaders();
        ServerProblems.HEADERS.forEach(headers::set);
        return Problems.answer(status, Wording.ofStatus(status), headers);
    }
}
