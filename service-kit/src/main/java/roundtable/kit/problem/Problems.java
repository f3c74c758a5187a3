package roundtable.kit.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import roundtable.refusal.Refusal;

/** Builds {@code application/problem+json} answers: {@code status}, {@code title}, {@code code}, {@code detail}. */
public final class Problems {
    private Problems() {}

    public static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return answer(refusal.kind().status(), refusal.code(), refusal.sentence());
    }

    static ResponseEntity<ProblemDetail> answer(int status, String code, String sentence) {
        return answer(status, code, sentence, new HttpHeaders());
    }

    static ResponseEntity<ProblemDetail> answer(int status, String code, String sentence, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail(status, code, sentence), all, status);
    }

    static ProblemDetail detail(int status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), sentence);
        problem.setProperty("code", code);
        return problem;
    }
}
