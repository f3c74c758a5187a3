package roundtable.queries.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

/**
 * A stream of commits that peers follow. Commits are published in order by one thread; publishing never waits for a
 * peer. A new subscriber is first fed what it missed, and attached under the lock that publishing takes, at the moment
 * when it has everything: so nothing falls between the two, and nothing comes twice.
 */
public final class Topic {
    /** What a subscriber may still miss when it is attached; more is fed at its own pace. */
    private static final int FEW_UNITS = 16 * 1024;

    private static final int PAGE = 64;

    private final String name;
    private final History history;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Subscription> members = new HashSet<>();
    private final Set<Subscription> attached = new HashSet<>();
    private final RecentMessages recent = new RecentMessages();
    private long version;
    private long forgettings;
    private boolean retired;

    /** Where commits that are not in memory any more come from. */
    public interface History {
        /** Up to {@code max} commits after {@code version}, contiguous from the next version on. */
        List<CommitMessage> after(long version, int max);
    }

    /**
     * A topic that nobody follows yet.
     *
     * @param version of the last event so far, -1 where there is none
     */
    public Topic(String name, long version, History history) {
        this.name = name;
        this.version = version;
        this.history = history;
    }

    public String name() {
        return name;
    }

    /**
     * Hands the next commit to everybody.
     *
     * @throws IllegalStateException when it is not the next
     */
    public void publish(CommitMessage message) {
        locked(() -> {
            if (message.from() != version + 1) {
                throw new IllegalStateException("Version " + message.from() + " does not follow " + version);
            }
            version = message.to();
            recent.add(message);
            attached.forEach(subscription -> subscription.deliver(message));
        });
    }

    /** Forgets the commits that it keeps in memory; who missed some gets them as the journal has them now. */
    public void forget() {
        locked(() -> {
            recent.clear();
            forgettings++;
        });
    }

    /** How often something was forgotten: what was read before that must not be sent any more. */
    long forgettings() {
        lock.lock();
        try {
            return forgettings;
        } finally {
            lock.unlock();
        }
    }

    /** Sends something to all subscribers that is not part of the stream. */
    public void broadcast(TextMessage message) {
        locked(() -> members.forEach(subscription -> subscription.peer().send(message)));
    }

    /** Gives the topic up, unless somebody follows it; whether it did. Nobody can join it then. */
    public boolean retire() {
        lock.lock();
        try {
            retired = members.isEmpty();
            return retired;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the topic up and closes all who follow it with 1011, so that they come back to a fresh one. */
    public void fail() {
        locked(() -> {
            retired = true;
            members.forEach(subscription -> subscription.peer().close(CloseStatus.SERVER_ERROR));
        });
    }

    /** Whether it joined: not if the topic has been given up and must be looked for anew. */
    boolean join(Subscription subscription) {
        lock.lock();
        try {
            if (!retired) {
                subscription.greet(version);
                members.add(subscription);
            }
            return !retired;
        } finally {
            lock.unlock();
        }
    }

    void leave(Subscription subscription) {
        locked(() -> {
            members.remove(subscription);
            attached.remove(subscription);
        });
    }

    /** Of the last event that was published. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Makes a subscription live if it misses little or nothing; whether it is live now. */
    boolean attach(Subscription subscription) {
        lock.lock();
        try {
            if (subscription.sent() < version) {
                List<CommitMessage> missing = recent.after(subscription.sent());
                int units = missing.stream().mapToInt(CommitMessage::units).sum();
                if (missing.isEmpty() || units > FEW_UNITS) {
                    return false;
                }
                missing.forEach(subscription::deliver);
            }
            if (members.contains(subscription)) {
                attached.add(subscription);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next commits after {@code sent}, from memory where they are there. */
    List<CommitMessage> missed(long sent) {
        lock.lock();
        try {
            List<CommitMessage> known = recent.after(sent);
            if (!known.isEmpty()) {
                return known.subList(0, Math.min(PAGE, known.size()));
            }
        } finally {
            lock.unlock();
        }
        return history.after(sent, PAGE);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
