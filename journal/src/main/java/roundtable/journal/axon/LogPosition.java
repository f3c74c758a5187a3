package roundtable.journal.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Draft;

/**
 * An event's place in the log.
 *
 * @param commit number of its commit, 0 for before everything
 * @param index its index among the commit's events
 */
record LogPosition(long commit, int index) {

    private static final int LAST_INDEX = Draft.MAX_EVENTS - 1;

    static final LogPosition START = endOf(0);

    static LogPosition endOf(long commit) {
        return new LogPosition(commit, LAST_INDEX);
    }

    static LogPosition of(@Nullable TrackingToken token) {
        TrackingToken lowest = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (lowest == null) {
            return START;
        }
        if (lowest instanceof GlobalSequenceTrackingToken global) {
            long value = global.getGlobalIndex();
            return new LogPosition(value / Draft.MAX_EVENTS, (int) (value % Draft.MAX_EVENTS));
        }
        throw new IllegalArgumentException(
                "The journal gave no token of the kind " + lowest.getClass().getSimpleName());
    }

    TrackingToken token() {
        return new GlobalSequenceTrackingToken(commit * Draft.MAX_EVENTS + index);
    }

    /** Number of the last commit all of whose events lie at or before this place. */
    long lastWholeCommit() {
        return index == LAST_INDEX ? commit : commit - 1;
    }

    boolean isBefore(long otherCommit, int otherIndex) {
        return commit < otherCommit || (commit == otherCommit && index < otherIndex);
    }
}
