package roundtable.journal.embedded;

/**
 * The embedded server can't open, or can't go on with, its data directory. The message is a sentence that names the
 * file or directory concerned.
 */
public final class EmbeddedServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    EmbeddedServerException(String code, String message) {
        super(message);
        this.code = code;
    }

    EmbeddedServerException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * Stable, in kebab-case: {@code data-directory-in-use}, {@code log-missing}, {@code log-damaged}, {@code
     * store-damaged}, {@code storage-failed}, {@code port-unavailable}.
     */
    public String code() {
        return code;
    }
}
