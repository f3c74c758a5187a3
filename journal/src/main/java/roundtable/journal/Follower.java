package roundtable.journal;

import java.util.List;

/** Learns what other processes appended, by asking for the numbers after the head. */
final class Follower {

    private static final int SHORT_WINDOW = 16;
    private static final int LONG_WINDOW = 256;

    private final CommitStore store;
    private final RecentCommits recent;
    private volatile long missingSince;
    private volatile long missing;

    Follower(CommitStore store, RecentCommits recent) {
        this.store = store;
        this.recent = recent;
    }

    /** Moves the head to the end of the log; whether there was anything new. */
    boolean follow() {
        boolean grown = false;
        int window = SHORT_WINDOW;
        while (true) {
            long head = recent.head();
            List<Commit> found = store.after(head, window);
            int contiguous = contiguous(head, found);
            noteMissing(contiguous < found.size(), head + contiguous + 1);
            if (contiguous == 0) {
                return grown;
            }
            recent.publish(found.subList(0, contiguous));
            grown = true;
            if (contiguous < window) {
                return true;
            }
            window = LONG_WINDOW;
        }
    }

    static int contiguous(long head, List<Commit> sorted) {
        int length = 0;
        while (length < sorted.size() && sorted.get(length).number() == head + length + 1) {
            length++;
        }
        return length;
    }

    private void noteMissing(boolean hole, long number) {
        if (!hole) {
            missing = 0;
        } else if (missing != number) {
            missingSince = System.nanoTime();
            missing = number;
        }
    }

    /** The number that is missing below one that exists, for longer than {@code nanos}; 0 for none. */
    long missingFor(long nanos) {
        long number = missing;
        return number != 0 && System.nanoTime() - missingSince > nanos ? number : 0;
    }
}
