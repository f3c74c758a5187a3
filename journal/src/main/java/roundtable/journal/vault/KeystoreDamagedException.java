package roundtable.journal.vault;

import java.nio.file.Path;

/** A keystore file isn't what was written. It was left as it is. Code {@code keystore-damaged}. */
public final class KeystoreDamagedException extends KeyVaultException {

    private static final long serialVersionUID = 1L;

    /** @param what as in "its end is missing" */
    KeystoreDamagedException(Path file, String what) {
        super(
                "keystore-damaged",
                "The keystore " + file + " is damaged: " + what + ". Nothing was overwritten. Put its newest backup in"
                        + " its place; without one, what was sealed with its keys stays unreadable.",
                null);
    }
}
