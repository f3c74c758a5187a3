package roundtable.journal;

/** Why an append was not answered with a commit of its own. */
public abstract sealed class JournalException extends RuntimeException
        permits ConcurrentAppendException, DuplicateCommandException, JournalUnavailableException {

    private final String code;

    JournalException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, in kebab case. */
    public String code() {
        return code;
    }
}
