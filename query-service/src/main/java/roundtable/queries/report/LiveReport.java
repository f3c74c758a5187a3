package roundtable.queries.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.Commit;
import roundtable.queries.live.Topic;
import roundtable.report.ItemId;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.TextChecksum;

/**
 * One report in memory: its view, and the topic that says how it changes. The tail tells it of commits ({@link #hear})
 * while somebody else may still be reading its past ({@link #open}); what is heard too early to be applied is only
 * remembered as a number, up to which the reader then goes on reading. So the tail never waits for a read.
 */
final class LiveReport {
    private static final Logger log = LoggerFactory.getLogger(LiveReport.class);

    private final String stream;
    private final ReportStream streams;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Findings findings = new Findings();
    private @Nullable Loaded loaded;
    private long heard = -1;
    private long saved = -1;
    /** Whether any of it was read while its keys were not there. Only under the lock is it changed. */
    private volatile boolean lockedWhenRead;

    private record Loaded(ReportProjection projection, Topic topic) {}

    LiveReport(String stream, ReportStream streams) {
        this.stream = stream;
        this.streams = streams;
    }

    /** Reads its past if that has not been read: from a stored copy where there is one, and on from there. */
    void open(Supplier<@Nullable ReportView> copy) {
        reading.lock();
        try {
            if (!isOpen()) {
                load(copy.get());
            }
            if (isBehind()) {
                catchUp();
            }
        } finally {
            reading.unlock();
        }
    }

    private void load(@Nullable ReportView stored) {
        boolean locked = streams.isLocked(stream);
        ReportProjection projection = stored == null ? new ReportProjection() : ReportProjection.from(stored);
        if (stored == null || !streams.endsAt(stream, stored.version())) {
            streams.foldAll(stream, projection);
        }
        projection
                .unreadable()
                .forEach(item -> log.warn("{}: item {} can't be read, though nobody redacted it", stream, item));
        lock.lock();
        try {
            loaded = new Loaded(
                    projection, new Topic(stream, projection.version(), streams.history(stream, this::retold)));
            saved = stored == null ? -1 : stored.version();
            lockedWhenRead = locked;
        } finally {
            lock.unlock();
        }
    }

    private ReportEvent retold(ReportEvent event) {
        lock.lock();
        try {
            return Retold.event(event, current().projection());
        } finally {
            lock.unlock();
        }
    }

    /** Reads on until {@code version}, in case the tail is behind the journal. */
    void refresh(long version) {
        if (version() < version) {
            reading.lock();
            try {
                catchUp();
            } finally {
                reading.unlock();
            }
        }
    }

    /** Reads on to the stream's end, and at least to where the tail is. */
    private void catchUp() {
        boolean more;
        do {
            List<Commit> next = streams.after(stream, version());
            lock.lock();
            try {
                next.forEach(this::apply);
            } finally {
                lock.unlock();
            }
            more = ReportStream.isFull(next);
        } while (more || isBehind());
    }

    private boolean isBehind() {
        lock.lock();
        try {
            return current().projection().version() < heard;
        } finally {
            lock.unlock();
        }
    }

    /** The tail's call: the next commit of this report in the log. */
    void hear(Commit commit) {
        lock.lock();
        try {
            heard = commit.to();
            if (loaded != null && commit.from() <= loaded.projection().version() + 1) {
                apply(commit);
            }
        } finally {
            lock.unlock();
        }
    }

    private void apply(Commit commit) {
        ReportProjection projection = current().projection();
        if (commit.to() <= projection.version()) {
            return;
        }
        List<ReportEvent> events = streams.events(commit);
        lockedWhenRead |= streams.isLocked(stream);
        List<@Nullable String> checksums = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            projection.evolve(events.get(i), commit.from() + i, commit.at(), commit.by());
            checksums.add(events.get(i) instanceof TextEdited e ? checksum(projection.text(e.itemId())) : null);
        }
        boolean forgetting = Retold.isForgetting(events);
        List<ReportEvent> told = forgetting ? Retold.lasting(events, checksums, projection) : events;
        current().topic().publish(CommitText.write(commit, told, checksums));
        if (forgetting) {
            current().topic().forget();
            findings = new Findings();
        }
        moved.signalAll();
    }

    private static @Nullable String checksum(@Nullable String text) {
        return text == null ? null : TextChecksum.of(text);
    }

    /** What looks like a participant's name in it, that nobody decided on. */
    FindingsView findings(@Nullable ItemId item) {
        return findings.in(view(), item);
    }

    /** Version of the last event that the view holds, -1 where there is none. */
    long version() {
        lock.lock();
        try {
            return current().projection().version();
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything ever happened to it, as far as has been read. */
    boolean exists() {
        lock.lock();
        try {
            return loaded != null && loaded.projection().version() >= 0;
        } finally {
            lock.unlock();
        }
    }

    /** @throws IllegalStateException when the report has no event */
    ReportView view() {
        lock.lock();
        try {
            return current().projection().view();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the view holds {@code version}, for so many milliseconds; whether it does. */
    boolean await(long version, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (current().projection().version() < version && left > 0) {
                left = moved.awaitNanos(left);
            }
            return current().projection().version() >= version;
        } finally {
            lock.unlock();
        }
    }

    Topic topic() {
        lock.lock();
        try {
            return current().topic();
        } finally {
            lock.unlock();
        }
    }

    /** Gives it up unless somebody follows it; whether it did. */
    boolean retire() {
        lock.lock();
        try {
            return loaded != null && loaded.topic().retire();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was read while its keys were not there, and they are now. */
    boolean isToBeReadAgain() {
        return lockedWhenRead && !streams.isLocked(stream);
    }

    /** Sends those who follow it away, so that they come back to a fresh one. */
    void fail() {
        lock.lock();
        try {
            if (loaded != null) {
                loaded.topic().fail();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Events that the stored copy doesn't hold; none where what was read is not worth a copy. */
    long unsaved() {
        lock.lock();
        try {
            return loaded == null || lockedWhenRead ? 0 : loaded.projection().version() - saved;
        } finally {
            lock.unlock();
        }
    }

    void saved(long version) {
        lock.lock();
        try {
            saved = Math.max(saved, version);
        } finally {
            lock.unlock();
        }
    }

    /** Whether its past has been read. */
    boolean isOpen() {
        lock.lock();
        try {
            return loaded != null;
        } finally {
            lock.unlock();
        }
    }

    private Loaded current() {
        if (loaded == null) {
            throw new IllegalStateException("The report has not been opened");
        }
        return loaded;
    }
}
