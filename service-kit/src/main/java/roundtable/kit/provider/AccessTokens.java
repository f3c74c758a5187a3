package roundtable.kit.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import roundtable.refusal.RefusedException;

/**
 * Reads access tokens as RFC 9068 has them: signed by the provider with a key pair, made out to Roundtable, of a type that
 * no other token of the provider has. The provider's keys are asked for when they are needed, and at most twice in half a
 * minute, whatever keys callers name.
 */
final class AccessTokens implements JwtDecoder {
    private static final Duration SKEW = Duration.ofSeconds(30);
    /** How long the keys that are known hold while the provider can't be asked for newer ones. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private static final int MOST_KEYS_BYTES = 256 * 1024;

    private static final OAuth2TokenValidatorResult INVALID =
            OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));

    private final Provider provider;
    private volatile @Nullable JwtDecoder decoder;

    /** Whether the keys could not be had when they were last asked for: then a token without its key may be a good one. */
    private volatile boolean keysAway;

    AccessTokens(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Jwt decode(String token) {
        try {
            Jwt read = decoder().decode(token);
            keysAway = false;
            return read;
        } catch (BadJwtException bad) {
            throw new BearerRefused(ProviderRefusal.TOKEN_REFUSED);
        } catch (JwtException keys) {
            keysAway |= !isByRate(keys);
            throw new BearerRefused(keysAway ? ProviderRefusal.AWAY : ProviderRefusal.TOKEN_REFUSED);
        } catch (RefusedException away) {
            throw new BearerRefused(away.refusal());
        }
    }

    private static boolean isByRate(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof RateLimitReachedException || isByRate(thrown.getCause()));
    }

    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        if (known == null) {
            known = decoder(provider.metadata().get("jwks_uri"));
            decoder = known;
        }
        return known;
    }

    private JwtDecoder decoder(@Nullable Object keys) {
        NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSource(source(String.valueOf(keys)))
                .jwsAlgorithms(known -> known.addAll(Arrays.asList(SignatureAlgorithm.values())))
                // Its own would let plain JWTs alone pass; the rules below ask for more.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules(provider.settings())));
        return made;
    }

    private static JWKSource<SecurityContext> source(String keys) {
        try {
            var retriever = new DefaultResourceRetriever(
                    (int) Provider.CONNECTING.toMillis(), (int) Provider.ANSWERING.toMillis(), MOST_KEYS_BYTES);
            return JWKSourceBuilder.create(URI.create(keys).toURL(), retriever)
                    .refreshAheadCache(false)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException none) {
            throw new RefusedException(ProviderRefusal.AWAY);
        }
    }

    private static List<OAuth2TokenValidator<Jwt>> rules(OidcSettings settings) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return List.of(
                new JwtTypeValidator("at+jwt", "application/at+jwt"),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()),
                times,
                new JwtClaimValidator<>("sub", subject -> subject instanceof String text && !text.isBlank()),
                AccessTokens::isNoIdToken,
                AccessTokens::isOfAnyBearer);
    }

    /** A token that is bound to a key is worth nothing without a proof of that key, which nobody here asks for. */
    private static OAuth2TokenValidatorResult isOfAnyBearer(Jwt token) {
        return token.hasClaim("cnf") ? INVALID : OAuth2TokenValidatorResult.success();
    }

    /** What stands in ID tokens alone. Spring's validator of claims can't ask for one to be absent. */
    private static OAuth2TokenValidatorResult isNoIdToken(Jwt token) {
        return token.hasClaim("nonce") || token.hasClaim("at_hash") ? INVALID : OAuth2TokenValidatorResult.success();
    }
}
