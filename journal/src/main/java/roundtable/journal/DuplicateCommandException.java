package roundtable.journal;

/**
 * A commit with this command id is in the log already. Compare its {@link Commit#body()}: equal means a repetition,
 * which gets the first outcome; otherwise the id was used for something else. Code {@code duplicate-command}.
 */
public final class DuplicateCommandException extends JournalException {

    private final transient Commit first;

    DuplicateCommandException(Commit first) {
        super("duplicate-command", "The command was applied before, in commit " + first.number());
        this.first = first;
    }

    /** The commit that the command made the first time. */
    public Commit first() {
        return first;
    }
}
