package roundtable.kit.provider;

import org.springframework.security.core.AuthenticationException;
import roundtable.refusal.Refusal;

/** A refusal on its way through Spring Security. */
final class BearerRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    BearerRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /** What anything that Spring Security throws comes to for the caller. */
    static Refusal of(AuthenticationException thrown) {
        return thrown instanceof BearerRefused known ? known.refusal : ProviderRefusal.TOKEN_REFUSED;
    }
}
