package roundtable.journal;

/** Says when it is worth looking for new commits of other processes. */
interface Bell extends AutoCloseable {

    /**
     * Returns when there may be something new; sometimes without cause.
     *
     * @param foundLast whether the last look found something
     */
    void await(boolean foundLast) throws InterruptedException;

    @Override
    void close();
}
