package roundtable.kit.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token. Over https its name binds it to this host alone. */
public final class SessionCookie {
    public static final String NAME = "roundtable-session";

    private SessionCookie() {}

    /** The token that came with the request. */
    public static Optional<String> token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request, NAME));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** The cookie to answer with. */
    public static String of(String token, HttpServletRequest request, Duration kept) {
        return cookie(NAME, token, request, kept).toString();
    }

    /** Takes it away. */
    public static String none(HttpServletRequest request) {
        return of("", request, Duration.ZERO);
    }

    /** A cookie that scripts can't read. */
    public static ResponseCookie cookie(String name, String value, HttpServletRequest request, Duration kept) {
        return ResponseCookie.from(name(request, name), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
    }

    /** What a cookie is called, which over https other hosts of the domain can't set. */
    public static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
