package roundtable.kit.provider;

import com.mongodb.MongoException;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import roundtable.kit.problem.StoreUnavailable;
import roundtable.kit.session.SignedIn;
import roundtable.kit.session.TokenSession;
import roundtable.kit.session.Visitor;

/** Finds the person for whom a token's subject stands. No other claim is looked at: what they may do is in the database. */
final class TokenCaller implements Converter<Jwt, AbstractAuthenticationToken> {
    private final Identities identities;
    private final String issuer;

    TokenCaller(Identities identities, String issuer) {
        this.identities = identities;
        this.issuer = issuer;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            Identities.Known known = identities
                    .find(issuer, Objects.requireNonNull(token.getSubject()))
                    .orElseThrow(() -> new BearerRefused(ProviderRefusal.TOKEN_PERSON_UNKNOWN));
            String session = TokenSession.id(token.getTokenValue(), Objects.requireNonNull(token.getExpiresAt()));
            return new SignedIn(new Visitor(known.person(), known.name(), session));
        } catch (MongoException away) {
            throw new BearerRefused(StoreUnavailable.REFUSAL);
        }
    }
}
