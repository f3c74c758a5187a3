package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import roundtable.access.PersonId;
import roundtable.journal.JournalClient;
import roundtable.kit.provider.Identities;

/** What sign-in by an identity provider relies on, whichever store there is. */
abstract class OidcStoresContract {
    private static final String ISSUER = "https://provider.example";

    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private Instant now = Instant.parse("2026-05-22T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    abstract String uri();

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    @Test
    void aSubjectStandsForOnePersonWhoeverComesAtTheSameMoment() {
        Identities identities = new Identities(database);

        long linked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> identities.link(ISSUER, "s1", known("p" + i))))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(linked).isEqualTo(1);
        Identities.Known known = identities.find(ISSUER, "s1").orElseThrow();
        assertThat(identities.link(ISSUER, "s1", known))
                .as("the same once more")
                .isTrue();
        assertThat(identities.find("https://other.example", "s1")).isEmpty();
        assertThat(identities.find(ISSUER, "S1")).isEmpty();
    }

    @Test
    void aPersonHasOneSubjectOfAProviderWhoeverComesAtTheSameMoment() {
        Identities identities = new Identities(database);

        long linked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> identities.link(ISSUER, "s" + i, known("p1"))))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(linked).isEqualTo(1);
        assertThat(identities.link("https://other.example", "s1", known("p1"))).isTrue();
    }

    private static Identities.Known known(String person) {
        return new Identities.Known(new PersonId(person), "Somebody");
    }

    @Test
    void aVisitCountsOnceAndForTenMinutes() {
        OidcVisits visits = new OidcVisits(database, clock);
        MockHttpServletRequest back = setOut(visits);

        OAuth2AuthorizationRequest found = visits.removeAuthorizationRequest(back, new MockHttpServletResponse());
        assertThat(found).isNotNull();
        assertThat(found.getAttributes()).containsEntry("code_verifier", "verifier");
        assertThat(found.getAdditionalParameters()).containsEntry("nonce", "hash");
        assertThat(found.getScopes()).containsExactly("openid");
        assertThat(visits.removeAuthorizationRequest(back, new MockHttpServletResponse()))
                .isNull();

        MockHttpServletRequest late = setOut(visits);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(visits.removeAuthorizationRequest(late, new MockHttpServletResponse()))
                .isNull();
    }

    /** The request of the browser that comes back. */
    private static MockHttpServletRequest setOut(OidcVisits visits) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        visits.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(ISSUER + "/authorize")
                        .clientId("client")
                        .redirectUri("http://localhost/api/oidc/return")
                        .scope("openid")
                        .state("state")
                        .additionalParameters(more -> more.put("nonce", "hash"))
                        .attributes(more -> more.put("code_verifier", "verifier"))
                        .build(),
                new MockHttpServletRequest(),
                response);
        MockHttpServletRequest back = new MockHttpServletRequest();
        back.setCookies(Objects.requireNonNull(response.getCookie("roundtable-visit")));
        back.setParameter("state", "state");
        return back;
    }
}
