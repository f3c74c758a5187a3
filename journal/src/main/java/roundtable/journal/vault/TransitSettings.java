package roundtable.journal.vault;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a HashiCorp Vault is and how it is spoken to.
 *
 * @param address its base, such as {@code https://vault.example:8200}
 * @param token asked for with every request, so that it may be renewed; white space around it is dropped
 * @param mount path of the transit engine, without slashes around it. It must be this installation's own: a rotation
 *     rotates what is in it
 * @param namespace for Vault Enterprise
 * @param patience how long to wait for a connection, and again for an answer
 */
public record TransitSettings(
        URI address,
        Supplier<String> token,
        String mount,
        @Nullable String namespace,
        Duration patience) {

    /** The usual mount, no namespace, ten seconds. */
    public static TransitSettings at(URI address, Supplier<String> token) {
        return new TransitSettings(address, token, "transit", null, Duration.ofSeconds(10));
    }
}
