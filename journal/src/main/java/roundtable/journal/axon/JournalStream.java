package roundtable.journal.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;

/**
 * The log as one event processor reads it. Not safe for several threads at once, as Axon expects. The processor is not even
 * woken for what it handles none of: most commits are keystrokes, and most processors care for none.
 */
final class JournalStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int CHUNK = 64;
    private static final int MILESTONE = 256;

    private final Journal journal;
    private final CommitMessages messages;
    private final LogPosition start;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    /** Names of stored types; the journal's threads look at them, too. */
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    private long lastRead;
    private @Nullable Subscription growth;

    JournalStream(Journal journal, CommitMessages messages, LogPosition start) {
        this.journal = journal;
        this.messages = messages;
        this.start = start;
        this.lastRead = start.lastWholeCommit();
    }

    private boolean fill() {
        while (buffer.isEmpty()) {
            List<Commit> commits = journal.read(lastRead, CHUNK);
            if (commits.isEmpty()) {
                return false;
            }
            commits.forEach(this::buffer);
            lastRead = commits.getLast().number();
        }
        return true;
    }

    private void buffer(Commit commit) {
        if (!concerns(commit)) {
            return;
        }
        for (TrackedEventMessage<?> event : messages.tracked(commit, start)) {
            if (isMilestone(commit) || !ignored.contains(messages.nameOf(event.getPayloadType()))) {
                buffer.add(event);
            }
        }
    }

    private boolean concerns(Commit commit) {
        return isMilestone(commit) || commit.events().stream().anyMatch(event -> !ignored.contains(event.type()));
    }

    private static boolean isMilestone(Commit commit) {
        return commit.number() % MILESTONE == 0;
    }

    /** The processor handles none of this type. Some still come, so that its token moves on. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
        ignored.add(messages.nameOf(message.getPayloadType()));
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(buffer.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return fill() || (journal.awaitBeyond(lastRead, unit.toNanos(timeout)) && fill());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // an idle log; interruption ends the wait
        }
        return buffer.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        growth = journal.onGrowth(commits -> {
            if (commits.stream().anyMatch(this::concerns)) {
                callback.run();
            }
        });
        return true;
    }

    @Override
    public void close() {
        if (growth != null) {
            growth.close();
            growth = null;
        }
    }
}
