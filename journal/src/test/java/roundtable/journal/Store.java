package roundtable.journal;

/** A server that the contract runs against. */
public interface Store extends AutoCloseable {

    String uri();

    /** Stops and starts it, keeping what it stores, where it is ours to stop and stores anything. */
    void restart();

    @Override
    void close();
}
