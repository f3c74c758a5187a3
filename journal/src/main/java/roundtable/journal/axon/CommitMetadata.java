package roundtable.journal.axon;

/** Keys of message metadata that the journal writes from and reads into. */
public final class CommitMetadata {

    /** Who acts, a text; {@code system} when absent. */
    public static final String BY = "by";

    /** What they are, a text in kebab case; absent for the system. */
    public static final String ROLE = "role";

    /** The command's id, a text that stays the same over its repetitions; when absent the first event's identifier. */
    public static final String COMMAND_ID = "commandId";

    /** Fingerprint of the command's body, a text; empty when absent. Not part of what events are read with. */
    public static final String COMMAND_BODY = "commandBody";

    /**
     * Number of the commit that an event was read from, a {@code Long}; absent before it is stored. A handler's parameter
     * must be a {@code Long} too: for a primitive one Axon passes the whole handler over without a word.
     */
    public static final String COMMIT = "commit";

    private CommitMetadata() {}
}
