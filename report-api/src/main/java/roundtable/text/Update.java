package roundtable.text;

/**
 * A change by a client: as sent, in terms of its base revision, or as logged, in terms of the revision before it.
 *
 * @param clientId unique per browser tab, and the same over its retries
 * @param sequence counts this client's updates; grows by one from update to update
 */
public record Update(String clientId, long sequence, ChangeSet changes) {
    Update withChanges(ChangeSet mapped) {
        return new Update(clientId, sequence, mapped);
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "Update[clientId=" + clientId + ", sequence=" + sequence + ", " + changes.length() + " to "
                + changes.newLength() + " units]";
    }
}
