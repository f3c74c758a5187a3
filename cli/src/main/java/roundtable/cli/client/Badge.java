package roundtable.cli.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What shows who sends: the session's cookie, and what proves that it isn't another site's page.
 *
 * @param cookie the header
 * @param csrf the other header, for whatever changes something
 * @param person id of who it is
 */
record Badge(String cookie, String csrf, String person) {
    private static final String SESSION = "roundtable-session";
    private static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final String CSRF_HEADER = "X-XSRF-TOKEN";

    /** Nobody's. */
    static final Badge NONE = new Badge(CSRF_COOKIE + "=none", "none", "");

    /** The one that an answer gives. */
    static Optional<Badge> in(HttpResponse<String> answer) {
        String session = "";
        String csrf = "";
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair[0].endsWith(SESSION)) {
                session = pair[0] + "=" + pair[1];
            } else if (pair[0].equals(CSRF_COOKIE)) {
                csrf = pair[1];
            }
        }
        return session.isEmpty()
                ? Optional.empty()
                : Optional.of(new Badge(
                        session + "; " + CSRF_COOKIE + "=" + csrf,
                        csrf,
                        Json.read(answer.body()).path("person").path("id").asString("")));
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return request.setHeader("Cookie", cookie).setHeader(CSRF_HEADER, csrf);
    }
}
