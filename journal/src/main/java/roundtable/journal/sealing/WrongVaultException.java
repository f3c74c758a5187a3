package roundtable.journal.sealing;

/** The database was sealed with the keys of another vault. Nothing was changed. */
public final class WrongVaultException extends RuntimeException {
    WrongVaultException(String expected, String found) {
        super("what is stored was sealed with the keys of keystore " + expected + ", and this is keystore " + found
                + ". Name the right one with --keys or ROUNDTABLE_KEYS. Nothing was changed.");
    }
}
