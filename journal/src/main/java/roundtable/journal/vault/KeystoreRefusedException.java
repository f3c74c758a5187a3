package roundtable.journal.vault;

/**
 * A keystore file is missing, in the way, open to others, or of a newer form: somebody has to decide. Code {@code
 * keystore-refused}.
 */
public final class KeystoreRefusedException extends KeyVaultException {

    private static final long serialVersionUID = 1L;

    KeystoreRefusedException(String message) {
        super("keystore-refused", message, null);
    }
}
