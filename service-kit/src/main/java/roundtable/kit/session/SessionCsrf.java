package roundtable.kit.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * What a page has to repeat in a header, so that pages of other sites can't send in its name. With a session it follows
 * from the session's token: so another session's is worth nothing, nor is a cookie that somebody else planted. Without one
 * it is the cookie's random value.
 */
public final class SessionCsrf implements CsrfTokenRepository {
    public static final String COOKIE = "XSRF-TOKEN";
    public static final String HEADER = "X-XSRF-TOKEN";

    /** The value that belongs to a session. */
    public static String of(String token) {
        return Tokens.hash("csrf " + token);
    }

    /** The cookie, which the page's scripts read. */
    public static String cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .build()
                .toString();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(SessionCookie.token(request).map(SessionCsrf::of).orElseGet(Tokens::random));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.getToken(), request));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.token(request)
                .map(SessionCsrf::of)
                .or(() -> Optional.ofNullable(planted(request)))
                .map(SessionCsrf::token)
                .orElse(null);
    }

    /**
     * Gives the page the cookie where it lacks it, or holds another session's: with an answer of the interface, which nobody
     * keeps. The page's own files may be kept for a year, and by others than the browser.
     */
    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken loaded = loadToken(request);
        CsrfToken token = loaded == null ? generateToken(request) : loaded;
        if (request.getServletPath().startsWith("/api/") && !token.getToken().equals(planted(request))) {
            saveToken(token, request, response);
        }
        return new Known(token, loaded == null);
    }

    private static @Nullable String planted(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }

    private record Known(CsrfToken get, boolean isGenerated) implements DeferredCsrfToken {}
}
