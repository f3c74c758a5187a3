package roundtable.queries.report.history;

import java.time.Instant;
import roundtable.journal.Commit;

/**
 * When and by whom an event happened.
 *
 * @param position in the log: commit number × 1,024 + index in the commit
 * @param version of the event in its stream
 */
record Happening(long position, long version, Instant at, Author author) {
    private static final long EVENTS_A_COMMIT = 1024;

    /** Of the event of that index in the commit. */
    static Happening of(Commit commit, int index, Author author) {
        return new Happening(commit.number() * EVENTS_A_COMMIT + index, commit.from() + index, commit.at(), author);
    }
}
