package roundtable.kit.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import roundtable.refusal.RefusedException;

/**
 * The identity provider, which is asked where everything is when somebody needs it for the first time: one that is away
 * stops neither the start nor anybody who signs in otherwise. While it doesn't answer it is asked once in some seconds, by one
 * thread, so that callers can't make all of them wait.
 */
public final class Provider {
    static final Duration CONNECTING = Duration.ofSeconds(3);
    static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long TURN_MILLIS = 500;
    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final OidcSettings settings;
    private final RestClient http =
            RestClient.builder().requestFactory(requests()).build();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Map<String, Object> metadata;
    private boolean failed;
    private long failedAt;

    Provider(OidcSettings settings) {
        settings.check();
        this.settings = settings;
    }

    public OidcSettings settings() {
        return settings;
    }

    /** How it is talked to: without patience, and without following it elsewhere. */
    public static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTING).build());
        requests.setReadTimeout(ANSWERING);
        return requests;
    }

    /**
     * What it says of itself (OpenID Connect Discovery).
     *
     * @throws RefusedException {@code provider-away} where it doesn't say it, or is another one than was named
     */
    public Map<String, Object> metadata() {
        Map<String, Object> known = metadata;
        return known == null ? inTurn() : known;
    }

    private Map<String, Object> inTurn() {
        try {
            if (!turn.tryLock(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new RefusedException(ProviderRefusal.AWAY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ProviderRefusal.AWAY);
        }
        try {
            Map<String, Object> known = metadata;
            return known == null ? discover() : known;
        } finally {
            turn.unlock();
        }
    }

    private Map<String, Object> discover() {
        if (failed && System.nanoTime() - failedAt < PAUSE_NANOS) {
            throw new RefusedException(ProviderRefusal.AWAY);
        }
        Map<String, Object> said = ask();
        if (said == null || !settings.issuer().equals(said.get("issuer"))) {
            failed = true;
            failedAt = System.nanoTime();
            throw new RefusedException(ProviderRefusal.AWAY);
        }
        metadata = said;
        return said;
    }

    private @Nullable Map<String, Object> ask() {
        String base = settings.issuer().replaceFirst("/$", "");
        try {
            return http.get()
                    .uri(base + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        } catch (RestClientException | IllegalArgumentException away) {
            log.warn(
                    "the identity provider does not say where it is to be asked: {}",
                    away.getClass().getSimpleName());
            return null;
        }
    }
}
