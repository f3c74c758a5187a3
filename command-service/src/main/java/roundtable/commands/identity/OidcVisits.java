package roundtable.commands.identity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.WebUtils;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.Tokens;

/**
 * The collection {@code oidc-visits}: {@code {_id: hash of the browser's cookie, state, request, invitation, to, ends}}. A
 * visit counts in the browser that began it alone, once, and for ten minutes.
 */
final class OidcVisits implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "roundtable-visit";
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final String STATE = "state";
    private static final String ENDS = "ends";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    OidcVisits(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("oidc-visits");
        this.clock = clock;
    }

    /** Keeps an invitation until its browser sets out; the cookie to answer with. */
    String invite(String invitation, HttpServletRequest request) {
        return put(new OidcVisit(null, invitation, "/"), request);
    }

    /** The invitation with which this browser is about to set out. */
    @Nullable String invitation(HttpServletRequest request) {
        return cookie(request)
                .map(token -> collection
                        .find(Filters.and(Filters.eq("_id", Tokens.hash(token)), goesOn()))
                        .first())
                .map(found -> found.getString("invitation"))
                .orElse(null);
    }

    private String put(OidcVisit visit, HttpServletRequest request) {
        Instant now = clock.instant();
        collection.deleteMany(Filters.lte(ENDS, Date.from(now)));
        cookie(request).ifPresent(former -> collection.deleteOne(Filters.eq("_id", Tokens.hash(former))));
        String token = Tokens.random();
        OAuth2AuthorizationRequest asked = visit.request();
        collection.insertOne(new Document("_id", Tokens.hash(token))
                .append(STATE, asked == null ? null : asked.getState())
                .append("request", asked == null ? null : new Document(OidcVisit.parts(asked)))
                .append("invitation", visit.invitation())
                .append("to", visit.to())
                .append(ENDS, Date.from(now.plus(LASTING))));
        return SessionCookie.cookie(COOKIE, token, request, LASTING).toString();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked != null) {
            OidcVisit visit = OidcVisit.of(request.getAttribute(OidcVisit.ATTRIBUTE));
            String cookie = put(new OidcVisit(asked, visit.invitation(), visit.to()), request);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return wanted(request)
                .map(wanted -> collection.find(wanted).first())
                .map(OidcVisits::request)
                .orElse(null);
    }

    /** Only with its own state: so nobody can use a visit up by sending its browser back with another. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Document found = wanted(request).map(collection::findOneAndDelete).orElse(null);
        if (found == null) {
            return null;
        }
        OAuth2AuthorizationRequest asked = request(found);
        request.setAttribute(
                OidcVisit.ATTRIBUTE, new OidcVisit(asked, found.getString("invitation"), found.getString("to")));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                SessionCookie.cookie(COOKIE, "", request, Duration.ZERO).toString());
        return asked;
    }

    private Optional<Bson> wanted(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return state == null
                ? Optional.empty()
                : cookie(request)
                        .map(token ->
                                Filters.and(Filters.eq("_id", Tokens.hash(token)), Filters.eq(STATE, state), goesOn()));
    }

    private Bson goesOn() {
        return Filters.gt(ENDS, Date.from(clock.instant()));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.name(request, COOKIE));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private static OAuth2AuthorizationRequest request(Document found) {
        Document parts = Objects.requireNonNull(found.get("request", Document.class));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(parts.getString("authorizationUri"))
                .clientId(parts.getString("clientId"))
                .redirectUri(parts.getString("redirectUri"))
                .scopes(new HashSet<>(parts.getList("scopes", String.class)))
                .state(found.getString(STATE))
                .additionalParameters(known -> known.putAll(parts.get("parameters", Document.class)))
                .attributes(known -> known.putAll(parts.get("attributes", Document.class)))
                .build();
    }
}
