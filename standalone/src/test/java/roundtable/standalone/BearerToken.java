package roundtable.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Access tokens, right but for what a test changes in them. */
final class BearerToken {
    private static final long LASTING_SECONDS = 300;

    private BearerToken() {}

    /** One that the provider could have given. */
    static String of(String issuer, String subject) {
        return with(issuer, subject, claims -> claims);
    }

    static String with(String issuer, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(
                ProviderServer.KEY,
                "at+jwt",
                change.apply(claims(issuer, subject)).build());
    }

    static JWTClaimsSet.Builder claims(String issuer, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(ProviderServer.AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", "a-program")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LASTING_SECONDS)));
    }

    static String signed(RSAKey key, @Nullable String type, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, new RSASSASigner(key), key.getKeyID(), type, claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with the provider's public key, as if that were a shared secret. */
    static String byPublicKey(JWTClaimsSet claims) {
        try {
            byte[] secret = ProviderServer.KEY.toRSAPublicKey().getEncoded();
            return signed(JWSAlgorithm.HS256, new MACSigner(secret), ProviderServer.KEY.getKeyID(), "at+jwt", claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, JWSSigner signer, String key, @Nullable String type, JWTClaimsSet claims)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(key)
                .type(type == null ? null : new JOSEObjectType(type))
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }
}
