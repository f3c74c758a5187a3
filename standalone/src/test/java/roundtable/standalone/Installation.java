package roundtable.standalone;

/** A running product: where commands go and where views come from, which may be one place. */
interface Installation extends AutoCloseable {
    String commands();

    String queries();

    @Override
    void close();
}
