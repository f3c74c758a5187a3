package roundtable.journal.vault;

import org.jspecify.annotations.Nullable;

/** Why a key vault didn't do what it was asked. The message is a sentence for an operator; it never holds a secret. */
public abstract sealed class KeyVaultException extends RuntimeException
        permits DamagedKeyException,
                KeystoreDamagedException,
                KeystoreRefusedException,
                KeyVaultUnavailableException,
                UnknownEpochException {

    private static final long serialVersionUID = 1L;

    private final String code;

    KeyVaultException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable, in kebab case. */
    public String code() {
        return code;
    }
}
