package roundtable.journal.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.vault.KeyVault;
import roundtable.proof.Checkpoint;
import roundtable.proof.NoteKey;
import roundtable.proof.NoteSigner;
import roundtable.proof.StreamHead;

/** Makes checkpoints and keeps them. Safe for several threads and, on one database, for several processes. */
public final class Checkpoints {

    private static final int CHUNK = 256;

    private final Journal journal;
    private final CheckpointStore store;
    private final SigningKey key;
    private final Clock clock;

    /** With the log of that database. The private key is wrapped by the vault. */
    public Checkpoints(MongoDatabase database, Journal journal, KeyVault vault, Clock clock) {
        this.journal = journal;
        this.store = new CheckpointStore(database);
        this.key = new SigningKey(database, vault);
        this.clock = clock;
    }

    /**
     * The outcome of {@link #write}.
     *
     * @param made whether it was made by this call
     */
    public record Written(StoredCheckpoint checkpoint, boolean made) {}

    /**
     * A checkpoint that covers the log as it is now: the newest one, where nothing has changed since, or a new one. Of
     * several processes that write at once, one makes it.
     *
     * @throws roundtable.journal.vault.KeyVaultException the private key can't be had
     * @throws SigningKeyLostException it is gone
     * @throws com.mongodb.MongoException the database can't be reached
     */
    public synchronized Written write() {
        long head = journal.head();
        while (true) {
            StoredCheckpoint newest = newest().orElse(null);
            if (newest != null && newest.commit() >= head) {
                return new Written(newest, false);
            }
            StoredCheckpoint next = after(newest, head);
            if (store.insert(next)) {
                return new Written(next, true);
            }
        }
    }

    private StoredCheckpoint after(@Nullable StoredCheckpoint newest, long head) {
        NoteSigner signer = key.signer(() -> newest == null);
        List<StreamHead> heads = heads(newest, head);
        long number = newest == null ? 1 : newest.number() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String note = new Checkpoint(
                        SigningKey.origin(signer.key()),
                        heads.size(),
                        StoredCheckpoint.tree(heads).root(),
                        number,
                        head,
                        at)
                .sign(signer);
        return new StoredCheckpoint(number, head, at, note, heads);
    }

    /** Those of the checkpoint before, moved on by the commits since. */
    private List<StreamHead> heads(@Nullable StoredCheckpoint newest, long head) {
        SortedMap<String, StreamHead> heads = new TreeMap<>();
        if (newest != null) {
            newest.heads().forEach(known -> heads.put(known.stream(), known));
        }
        long at = newest == null ? 0 : newest.commit();
        while (at < head) {
            List<Commit> commits = journal.read(at, (int) Math.min(CHUNK, head - at));
            if (commits.isEmpty()) {
                throw new IllegalStateException("Commit " + (at + 1) + " is missing, so no checkpoint can be made");
            }
            commits.forEach(c -> heads.put(c.stream(), new StreamHead(c.stream(), c.to(), c.hash())));
            at = commits.getLast().number();
        }
        return new ArrayList<>(heads.values());
    }

    public Optional<StoredCheckpoint> newest() {
        return find(store.newest());
    }

    /** Number of the newest; 0 where there is none. */
    public long newestNumber() {
        return store.newest();
    }

    public Optional<StoredCheckpoint> find(long number) {
        return number < 1 ? Optional.empty() : store.find(number);
    }

    /** Up to {@code most}, the newest first, from the number {@code last} on downwards. */
    public List<StoredCheckpoint.Summary> upTo(long last, int most) {
        return store.summaries(Math.max(1, last - most + 1), last);
    }

    /**
     * The key that checkpoints are signed with; made, with its private key, where there is none yet. Asks the database at
     * the first call alone: everybody may ask for it. Throws as {@link #write}.
     */
    public NoteKey publicKey() {
        return key.signer(() -> store.newest() == 0).key();
    }

    /** Name of this log in its checkpoints. Throws as {@link #write}. */
    public String origin() {
        return SigningKey.origin(publicKey());
    }
}
