package roundtable.journal;

/** A reader that follows the log. */
public interface Subscription extends AutoCloseable {

    /** Number of the last commit that the consumer took. */
    long position();

    /** Stops it; the consumer is not called again, except for a call that is running. */
    @Override
    void close();
}
