package roundtable.commands.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.WebUtils;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.SessionCsrf;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.Tokens;

/** The browser at the other end: what it holds, what it is given, and where it is. */
final class Browser {
    private static final String DEVICE = "roundtable-device";
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);
    private static final int V4_PREFIX_BYTES = 3;
    private static final int V6_PREFIX_BYTES = 7;

    private final HttpServletRequest request;
    private final SessionSettings settings;

    Browser(HttpServletRequest request, SessionSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** What it calls itself. */
    String agent() {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    /** The token of the session that it comes with. */
    Optional<String> session() {
        return SessionCookie.token(request);
    }

    /** What it holds since somebody signed in in it. */
    Optional<String> device() {
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.name(request, DEVICE));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** The network that it comes from, as far as one site usually reaches. */
    String network() {
        try {
            byte[] address = InetAddress.getByName(request.getRemoteAddr()).getAddress();
            int length = address.length == 4 ? V4_PREFIX_BYTES : V6_PREFIX_BYTES;
            return HexFormat.of().formatHex(address, 0, length);
        } catch (UnknownHostException impossible) {
            return "?";
        }
    }

    /** Where it is, in full. */
    String address() {
        return request.getRemoteAddr();
    }

    /** The cookies of a session that has begun. */
    List<String> cookies(Sessions.Begun begun, String device) {
        List<String> cookies = new ArrayList<>();
        cookies.add(SessionCookie.of(begun.token(), request, settings.longest()));
        cookies.add(SessionCsrf.cookie(SessionCsrf.of(begun.token()), request));
        cookies.add(SessionCookie.cookie(DEVICE, device, request, DEVICE_KEPT).toString());
        return cookies;
    }

    /** Gives it the cookies of a session that has begun. */
    void give(ResponseEntity.HeadersBuilder<?> answer, Sessions.Begun begun, String device) {
        cookies(begun, device).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
    }

    /** Takes the session from it. */
    void take(ResponseEntity.HeadersBuilder<?> answer) {
        answer.header(HttpHeaders.SET_COOKIE, SessionCookie.none(request));
        answer.header(HttpHeaders.SET_COOKIE, SessionCsrf.cookie(Tokens.random(), request));
    }
}
