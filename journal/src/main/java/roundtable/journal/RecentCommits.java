package roundtable.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.proof.Hash;

/**
 * The head of the log and the commits near it, in memory. Takes commits in the order of their numbers only: the
 * appender and the watcher may both bring one, and the first to come counts.
 */
final class RecentCommits {

    private static final Logger LOG = LoggerFactory.getLogger(RecentCommits.class);

    /** Where a stream ends, as far as known. */
    record End(long version, Hash hash) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final LinkedHashMap<Long, Commit> byNumber = new LinkedHashMap<>();
    private final Map<String, Commit> byKey = new HashMap<>();
    private final LinkedHashMap<String, End> ends;
    private final List<Consumer<List<Commit>>> listeners = new CopyOnWriteArrayList<>();
    private final long capacity;
    private long weight;
    private volatile long head;

    RecentCommits(long head, JournalSettings settings) {
        this.head = head;
        this.capacity = settings.memory();
        this.ends = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, End> eldest) {
                return size() > settings.streams();
            }
        };
    }

    long head() {
        return head;
    }

    /** Takes those of {@code commits} that follow the head, and tells whoever waits. */
    void publish(List<Commit> commits) {
        long before = head;
        lock.lock();
        try {
            commits.forEach(this::add);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        if (head != before) {
            listeners.forEach(listener -> call(listener, commits));
        }
    }

    private void add(Commit commit) {
        if (commit.number() != head + 1) {
            return;
        }
        byNumber.put(commit.number(), commit);
        byKey.put(commit.key(), commit);
        ends.put(commit.stream(), new End(commit.to(), commit.hash()));
        weight += commit.weight();
        while (weight > capacity) {
            Commit oldest = byNumber.pollFirstEntry().getValue();
            byKey.remove(oldest.key());
            weight -= oldest.weight();
        }
        head = commit.number();
    }

    /** Up to {@code max} commits after {@code number}; none when the next one is no longer, or not yet, here. */
    List<Commit> after(long number, int max) {
        lock.lock();
        try {
            List<Commit> found = new ArrayList<>();
            Commit next = byNumber.get(number + 1);
            while (next != null && found.size() < max) {
                found.add(next);
                next = byNumber.get(next.number() + 1);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Up to {@code max} commits of {@code stream}, the first of which begins at {@code from}. */
    List<Commit> beginning(String stream, long from, int max) {
        lock.lock();
        try {
            List<Commit> found = new ArrayList<>();
            Commit next = byKey.get(Commit.key(stream, from));
            while (next != null && found.size() < max) {
                found.add(next);
                next = byKey.get(Commit.key(stream, next.to() + 1));
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    Optional<End> endOf(String stream) {
        lock.lock();
        try {
            return Optional.ofNullable(ends.get(stream));
        } finally {
            lock.unlock();
        }
    }

    /** Remembers where a stream was seen to end. */
    void noteEnd(Commit commit) {
        lock.lock();
        try {
            End known = ends.get(commit.stream());
            if (known == null || known.version() < commit.to()) {
                ends.put(commit.stream(), new End(commit.to(), commit.hash()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the head is beyond {@code number}, for {@code nanos} at most; whether it is. */
    boolean awaitBeyond(long number, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (head <= number && left > 0) {
                left = grown.awaitNanos(left);
            }
            return head > number;
        } finally {
            lock.unlock();
        }
    }

    /** Has {@code listener} called after each growth, with what was published; it must return at once. */
    Subscription listen(Consumer<List<Commit>> listener) {
        listeners.add(listener);
        return new Subscription() {
            @Override
            public long position() {
                return head;
            }

            @Override
            public void close() {
                listeners.remove(listener);
            }
        };
    }

    private static void call(Consumer<List<Commit>> listener, List<Commit> commits) {
        try {
            listener.accept(commits);
        } catch (RuntimeException e) {
            LOG.warn("A listener for new commits failed", e);
        }
    }
}
