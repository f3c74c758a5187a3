package roundtable.kit.session;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** That a {@link Visitor} has signed in, as Spring Security knows it. It names no rights: those are of Roundtable's own. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Visitor visitor;

    /** For a session, or another proof, that was checked. */
    public SignedIn(Visitor visitor) {
        super(List.of());
        this.visitor = visitor;
        setAuthenticated(true);
    }

    /** Who sends the request of this thread. */
    public static Optional<Visitor> visitor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.visitor)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }
}
