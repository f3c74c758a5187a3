package roundtable.journal.checkpoint;

/** There are checkpoints, and the key that signed them has gone from the database. Another one is never made in its place. */
public final class SigningKeyLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SigningKeyLostException() {
        super("The database has checkpoints, but not the key that signed them: somebody has taken it away");
    }
}
