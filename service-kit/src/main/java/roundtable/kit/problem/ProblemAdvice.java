package roundtable.kit.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import roundtable.journal.JournalException;
import roundtable.journal.sealing.KeysLostException;
import roundtable.journal.vault.KeyVaultException;
import roundtable.refusal.RefusedException;

/** Every way in which a request can fail, as a problem with a stable code. First of all: Boot has one without codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RefusedException refused, HttpServletResponse response) {
        breakOffIfBegun(refused, response);
        return Problems.answer(refused.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof BodyTooLargeException tooLarge) {
            return Problems.answer(tooLarge.refusal());
        }
        return Problems.answer(400, "body-unreadable", "The body of the request could not be read to its end.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotSupportedException wrong) {
        return Problems.answer(
                415, "content-type-unsupported", "Send this as application/json in UTF-8.", wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException wrong) {
        return Problems.answer(406, "not-acceptable", "This is answered as application/json only.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpRequestMethodNotSupportedException wrong) {
        return Problems.answer(405, Wording.METHOD_NOT_ALLOWED, wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoResourceFoundException nothing) {
        return Problems.answer(404, Wording.NOT_FOUND, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException wrong) {
        if (wrong.getCause() != null && wrong.getCause().getCause() instanceof RefusedException refused) {
            return Problems.answer(refused.refusal());
        }
        return Problems.answer(400, "parameter-invalid", "The parameter " + wrong.getName() + " is not of its form.");
    }

    /** The client went away while it was answered: there is nobody to tell. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        log.debug("a client went away before its answer");
    }

    /** The database doesn't answer. Whether a command had an effect, its repetition under the same id will tell. */
    @ExceptionHandler({MongoException.class, JournalException.class})
    ResponseEntity<ProblemDetail> onStoreAway(RuntimeException away, HttpServletResponse response) {
        breakOffIfBegun(away, response);
        log.warn("the store does not answer: {}", away.getClass().getSimpleName());
        return Problems.answer(StoreUnavailable.REFUSAL);
    }

    /** The log tells the operator why; whoever asked can but try again. */
    @ExceptionHandler({KeyVaultException.class, KeysLostException.class})
    ResponseEntity<ProblemDetail> onKeysAway(RuntimeException away, HttpServletResponse response) {
        breakOffIfBegun(away, response);
        log.warn("the keys can't be had: {}", away.getMessage());
        return Problems.answer(KeysUnavailable.REFUSAL);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception fault, HttpServletResponse response) throws Exception {
        breakOffIfBegun(fault, response);
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return Problems.answer(status, Wording.ofStatus(status), new HttpHeaders(known.getHeaders()));
        }
        log.error("a request failed", fault);
        return Problems.answer(500, Wording.FAULT, new HttpHeaders());
    }

    /** An answer that has begun can't become a problem: then the connection breaks off, so that nobody takes it for whole. */
    private static <E extends Exception> void breakOffIfBegun(E fault, HttpServletResponse response) throws E {
        if (response.isCommitted()) {
            log.warn("an answer broke off: {}", fault.getClass().getSimpleName());
            throw fault;
        }
    }
}
