package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * At which address passkeys work: the one that the operator named for links, else at this machine's own alone, for whoever
 * tries the product. The header {@code Host} doesn't decide it, because anybody writes into it what they like.
 */
final class PasskeyParties {
    private final PasskeyHandles handles;
    private final Passkeys passkeys;
    private final @Nullable PasskeySite named;
    /** One for each port of this process at most. */
    private final Map<PasskeySite, PasskeyParty> parties = new ConcurrentHashMap<>();

    PasskeyParties(PasskeyHandles handles, Passkeys passkeys, IdentitySettings settings) {
        this.handles = handles;
        this.passkeys = passkeys;
        this.named = settings.publicUrl().isEmpty() ? null : PasskeySite.of(URI.create(settings.publicUrl()));
    }

    /** Refuses with {@code passkeys-elsewhere} where no address was named and the request doesn't come from this machine. */
    PasskeyParty at(HttpServletRequest request) {
        PasskeySite site = named == null ? PasskeySite.of(request) : named;
        return parties.computeIfAbsent(site, key -> new PasskeyParty(key, handles, passkeys));
    }
}
