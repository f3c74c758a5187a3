package roundtable.journal;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;

/** The log of one database, as this process sees it. Safe for use by many threads. */
public final class Journal implements AutoCloseable {

    private static final int CHUNK = 256;

    private final JournalSettings settings;
    private final CommitStore store;
    private final SnapshotStore snapshots;
    private final RecentCommits recent;
    private final StreamReader reader;
    private final Follower follower;
    private final Appender appender;
    private final Watcher watcher;
    private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();

    private Journal(MongoDatabase database, JournalSettings settings) {
        this.settings = settings;
        this.store = new CommitStore(database);
        this.snapshots = new SnapshotStore(database);
        store.ensureIndexes();
        this.recent = new RecentCommits(store.findHead(), settings);
        this.reader = new StreamReader(store, recent);
        this.follower = new Follower(store, recent);
        this.appender = new Appender(store, recent, follower, reader, settings);
        this.watcher = new Watcher(follower, bells(database));
    }

    /**
     * Opens the log in {@code database}, creating it when it is new. The client stays the caller's to close.
     *
     * @throws com.mongodb.MongoException when the server can't be reached
     */
    public static Journal open(MongoClient client, String database, JournalSettings settings) {
        MongoDatabase majority = client.getDatabase(database)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Journal journal = new Journal(majority, settings);
        journal.appender.start();
        journal.watcher.start();
        return journal;
    }

    /** Only a replica set has change streams worth their cost. (The embedded server does not know {@code hello}.) */
    private Supplier<Bell> bells(MongoDatabase database) {
        boolean replicaSet = database.runCommand(new Document("isMaster", 1)).containsKey("setName");
        return replicaSet ? () -> new ChangeStreamBell(store, recent) : () -> new PollBell(settings, recent::head);
    }

    /**
     * Appends one commit. The answer comes once a majority holds it on disk; it fails with a
     * {@link ConcurrentAppendException}, a {@link DuplicateCommandException} or a {@link JournalUnavailableException}.
     * Dependent stages run on the appender's thread unless they are asynchronous, so they must be short.
     *
     * @throws IllegalArgumentException when a text holds half of a surrogate pair
     */
    public CompletableFuture<Commit> append(Draft draft) {
        return appender.append(draft);
    }

    /**
     * Up to {@code max} commits of {@code stream} in order, from the one that holds {@code fromVersion}; fresh from the
     * store at its end, whoever appended.
     */
    public List<Commit> stream(String stream, long fromVersion, int max) {
        return reader.read(stream, fromVersion, max);
    }

    /**
     * As {@link #stream}, but all of it as the store has it now: what was altered there is seen, though this process may
     * still remember what it was. Something that is no commit any more makes it throw whatever the reading of it throws.
     */
    public List<Commit> stored(String stream, long fromVersion, int max) {
        return reader.readStored(stream, fromVersion, max);
    }

    /** Version of the last event of {@code stream}, -1 when it has none. */
    public long lastVersion(String stream) {
        long version = recent.endOf(stream)
                .map(RecentCommits.End::version)
                .or(() -> snapshot(stream).map(StoredSnapshot::version))
                .orElse(-1L);
        List<Commit> newer;
        do {
            newer = stream(stream, version + 1, CHUNK);
            version = newer.isEmpty() ? version : newer.getLast().to();
        } while (newer.size() == CHUNK);
        return version;
    }

    /**
     * Whether {@code stream} ends at {@code version}, which is the last of a commit, or -1; fresh from the store, whoever
     * appended. One look for one key.
     */
    public boolean endsAt(String stream, long version) {
        return recent.beginning(stream, version + 1, 1).isEmpty()
                && store.beginning(stream, version + 1, 1).isEmpty();
    }

    /** Up to {@code max} commits after the number {@code afterNumber} and not beyond the head, without gaps. */
    public List<Commit> read(long afterNumber, int max) {
        int count = (int) Math.min(max, head() - afterNumber);
        if (count <= 0) {
            return List.of();
        }
        List<Commit> remembered = recent.after(afterNumber, count);
        if (!remembered.isEmpty()) {
            return remembered;
        }
        List<Commit> stored = store.after(afterNumber, Math.min(count, CHUNK));
        return List.copyOf(stored.subList(0, Follower.contiguous(afterNumber, stored)));
    }

    /** The commit that the command made, if it made one. */
    public Optional<Commit> commitOf(String commandId) {
        return store.commands(List.of(commandId)).stream().findFirst();
    }

    /** The last number known here to be held by a majority; 0 for an empty log. */
    public long head() {
        return recent.head();
    }

    /**
     * Hands {@code consumer} every commit after {@code afterNumber}, in order, without gaps and each once, on a thread of
     * the subscription's own. When the consumer throws, the same commit is offered again after a pause.
     */
    public Subscription tail(long afterNumber, Consumer<Commit> consumer) {
        Delivery delivery =
                new Delivery(recent, afterNumber, after -> read(after, CHUNK), consumer, deliveries::remove);
        deliveries.add(delivery);
        delivery.start();
        return delivery;
    }

    /**
     * Calls {@code listener} whenever the head has grown, with the commits it has grown by; some may come twice. It runs
     * on an inner thread and must return at once.
     */
    public Subscription onGrowth(Consumer<List<Commit>> listener) {
        return recent.listen(listener);
    }

    /** Waits until the head is beyond {@code number}, for {@code nanos} at most; whether it is. */
    public boolean awaitBeyond(long number, long nanos) throws InterruptedException {
        return recent.awaitBeyond(number, nanos);
    }

    /** The newest snapshot of {@code stream}. */
    public Optional<StoredSnapshot> snapshot(String stream) {
        return snapshots.find(stream);
    }

    /** Keeps {@code snapshot}, unless one of the same or a later version is kept already. */
    public void storeSnapshot(StoredSnapshot snapshot) {
        snapshots.store(snapshot);
    }

    /** What stands in the way of anybody's progress, if anything does. */
    public JournalHealth health() {
        long patience = settings.patience().toNanos();
        List<String> problems = new ArrayList<>();
        long missing = follower.missingFor(patience);
        if (missing != 0) {
            problems.add("Commit " + missing + " is missing, but later ones exist; readers wait for it");
        }
        if (watcher.blindFor(patience)) {
            problems.add("The store has not answered for more than "
                    + settings.patience().toSeconds() + " s");
        }
        if (appender.stuckFor(patience)) {
            problems.add("Commits have been waiting to be stored for more than "
                    + settings.patience().toSeconds() + " s");
        }
        deliveries.stream()
                .filter(d -> d.stuckFor(patience))
                .forEach(d -> problems.add("A reader does not get past commit " + (d.position() + 1)));
        return new JournalHealth(head(), problems);
    }

    /** Stores what waits, then stops. Subscriptions end. */
    @Override
    public void close() {
        appender.close();
        watcher.close();
        List.copyOf(deliveries).forEach(Delivery::close);
    }
}
