package roundtable.kit.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import roundtable.kit.json.WireJson;
import roundtable.kit.log.RequestTrace;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Builds {@code application/problem+json} answers: {@code status}, {@code title}, {@code code}, {@code detail}. */
public final class Problems {
    private static final String SECONDS_BEFORE_THE_NEXT_TRY = "2";

    private Problems() {}

    /** The answer; one that asks to try again later says when. */
    public static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return answer(refusal.kind().status(), refusal.code(), refusal.sentence(), headers(refusal));
    }

    /** The status of the answer, for where there is no controller to give it. */
    public static HttpStatus status(Refusal refusal) {
        return HttpStatus.valueOf(refusal.kind().status());
    }

    /** The headers of the answer. */
    public static HttpHeaders headers(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        } else if (refusal.kind() == RefusalKind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_BEFORE_THE_NEXT_TRY);
        }
        return headers;
    }

    /** Writes the whole answer, for where there is no controller to give it. */
    public static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.kind().status());
        headers(refusal).forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.getOutputStream().write(json(refusal));
    }

    /** The body of the answer, for where there is no controller to give it. */
    public static byte[] json(Refusal refusal) {
        return json(refusal.kind().status(), refusal.code(), refusal.sentence());
    }

    static byte[] json(int status, Wording wording) {
        return json(status, wording.code(), wording.sentence());
    }

    private static byte[] json(int status, String code, String sentence) {
        return WireJson.mapper().writeValueAsBytes(detail(status, code, sentence));
    }

    static ResponseEntity<ProblemDetail> answer(int status, Wording wording, HttpHeaders headers) {
        return answer(status, wording.code(), wording.sentence(), headers);
    }

    static ResponseEntity<ProblemDetail> answer(int status, String code, String sentence) {
        return answer(status, code, sentence, new HttpHeaders());
    }

    static ResponseEntity<ProblemDetail> answer(int status, String code, String sentence, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail(status, code, sentence), all, status);
    }

    private static ProblemDetail detail(int status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), sentence);
        problem.setProperty("code", code);
        MDC.put(RequestTrace.REFUSAL, code);
        String request = MDC.get(RequestTrace.REQUEST_ID);
        if (request != null) {
            problem.setProperty(RequestTrace.REQUEST_ID, request);
        }
        return problem;
    }
}
