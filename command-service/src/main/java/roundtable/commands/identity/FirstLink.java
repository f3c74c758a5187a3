package roundtable.commands.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import roundtable.access.Role;
import roundtable.kit.session.Tokens;

/** While nobody organises the installation, each start says once how the first organiser comes in. It is said on the console, and nowhere kept. */
final class FirstLink {
    private static final String ID = "first";

    private final Authority authority;
    private final Invitations invitations;
    private final Links links;
    private final IdentitySettings settings;
    private final Clock clock;

    FirstLink(Authority authority, Invitations invitations, Links links, IdentitySettings settings, Clock clock) {
        this.authority = authority;
        this.invitations = invitations;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!authority.hasOrganiser() && ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            int port = Objects.requireNonNull(web.getWebServer()).getPort();
            System.out.println("Set Roundtable up at " + links.here(port, make()) + " (works once, for "
                    + settings.firstLink().toMinutes() + " minutes)");
        }
    }

    private String make() {
        String token = Tokens.random();
        Instant now = clock.instant();
        invitations.put(new Invitation(
                ID,
                Tokens.hash(token),
                Invitation.Kind.FIRST,
                Invitation.State.OPEN,
                Role.ORGANISER,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now.plus(settings.firstLink()),
                false));
        return token;
    }
}
