package roundtable.journal.vault;

import org.jspecify.annotations.Nullable;

/** The vault couldn't be reached, or didn't let us in; later it may. Code {@code key-vault-unavailable}. */
public final class KeyVaultUnavailableException extends KeyVaultException {

    private static final long serialVersionUID = 1L;

    KeyVaultUnavailableException(String message, @Nullable Throwable cause) {
        super("key-vault-unavailable", message, cause);
    }
}
