package roundtable.journal.sealing;

/** The vault does not know the epoch of a stream's keys: it is another one, or an older copy. Nothing was changed. */
public final class KeysLostException extends RuntimeException {
    KeysLostException(String stream) {
        super("The keys of " + stream
                + " are not in this keystore. What was sealed with them can't be read, and nothing"
                + " is written over it. Is it the right keystore, and its newest copy?");
    }
}
