package roundtable.commands.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id the credential's, in Base64 for addresses
 * @param label what its owner calls it
 * @param usedAt when somebody last signed in with it; null where nobody has yet
 */
record Passkey(
        String id,
        String label,
        Instant createdAt,
        @Nullable Instant usedAt) {}
