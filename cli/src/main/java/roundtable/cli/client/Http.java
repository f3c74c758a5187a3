package roundtable.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** One request and its answer, with every way to fail turned into a sentence. */
final class Http {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Http() {}

    /** Returns an answer of status 2xx; others are {@link Refused}. */
    static HttpResponse<String> send(HttpClient http, URI base, HttpRequest.Builder request) {
        return accepted(base, exchange(http, base, request, HttpResponse.BodyHandlers.ofString()));
    }

    /** Returns whatever is answered. */
    static <T> HttpResponse<T> exchange(
            HttpClient http, URI base, HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
        try {
            return http.send(request.timeout(LONGEST).build(), reading);
        } catch (HttpTimeoutException e) {
            throw new Failure("What runs at " + base + " takes too long to answer.");
        } catch (IOException e) {
            throw unreachable(base);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }

    static HttpResponse<String> accepted(URI base, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        throw refusal(base, answer, answer.body());
    }

    /** What the product said instead of what was asked for. */
    static Refused refusal(URI base, HttpResponse<?> answer, String body) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return new Refused(
                    answer.statusCode(),
                    "",
                    "What runs at " + base + " answered with status " + answer.statusCode()
                            + " and no explanation. Is it Roundtable?");
        }
        return Refused.from(answer.statusCode(), Json.read(body));
    }

    static Failure unreachable(URI base) {
        return new Failure(
                "Nothing answers at " + base + ". Start the product with ./run, or name its address with --url.");
    }
}
