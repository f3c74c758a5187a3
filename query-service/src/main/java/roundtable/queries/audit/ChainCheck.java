package roundtable.queries.audit;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.HashChain;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.journal.checkpoint.StoredCheckpoint;
import roundtable.proof.Hash;
import roundtable.proof.StreamHead;
import roundtable.queries.audit.ChainView.Covered;
import roundtable.queries.audit.ChainView.Fault;

/**
 * Checks a stream as the store has it now: each commit's hash, that none is missing, and that it holds what the newest
 * checkpoint says, which is what was signed. It is the installation's word about itself; the trail file is for those who want to see for themselves.
 */
final class ChainCheck {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final String stream;
    private long commits;
    private long next;
    private Hash head = Hash.ZERO;
    private final @Nullable StreamHead covered;
    private final boolean isAsSigned;
    private boolean isCoveredSeen;

    private ChainCheck(Journal journal, String stream, @Nullable StreamHead covered, boolean isAsSigned) {
        this.journal = journal;
        this.stream = stream;
        this.covered = covered;
        this.isAsSigned = isAsSigned;
    }

    /**
     * Nothing where there is no such stream.
     *
     * @throws roundtable.refusal.RefusedException the key that the newest checkpoint is signed with can't be had
     */
    static Optional<ChainView> of(String stream, Journal journal, Checkpoints checkpoints, Clock clock) {
        StoredCheckpoint newest = checkpoints.newest().orElse(null);
        StreamHead covered = newest == null ? null : newest.head(stream).orElse(null);
        long last = journal.lastVersion(stream);
        if (last < 0 && covered == null) {
            return Optional.empty();
        }
        boolean isAsSigned = newest == null || newest.isAsSigned(AuditController.withKey(checkpoints::publicKey));
        ChainCheck check = new ChainCheck(journal, stream, covered, isAsSigned);
        Fault fault = check.firstFault(last);
        return Optional.of(new ChainView(
                fault == null,
                check.commits,
                check.next,
                check.head.toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                fault,
                newest == null || covered == null || !isAsSigned
                        ? null
                        : new Covered(newest.number(), newest.at(), covered.version())));
    }

    /** @param last version that the stream has had at least */
    private @Nullable Fault firstFault(long last) {
        Fault fault = readAll();
        if (fault != null) {
            return fault;
        }
        if (!isAsSigned) {
            return new Fault(
                    covered == null ? Math.max(0, next - 1) : covered.version(),
                    "The newest checkpoint is not stored as it was signed, so the report can't be held against it.");
        }
        if (next <= last || (covered != null && next <= covered.version())) {
            return new Fault(next, "A commit that was stored here is missing.");
        }
        return covered == null || isCoveredSeen
                ? null
                : new Fault(covered.version(), "The newest checkpoint says that the report was another one here.");
    }

    /** Where something in a chunk is no commit, one by one, to say which. */
    private @Nullable Fault readAll() {
        int most = CHUNK;
        while (true) {
            List<Commit> chunk;
            try {
                chunk = journal.stored(stream, next, most);
            } catch (MongoException away) {
                throw away;
            } catch (RuntimeException malformed) {
                if (most == 1) {
                    return new Fault(next, "What is stored here is no commit any more.");
                }
                most = 1;
                continue;
            }
            if (chunk.isEmpty()) {
                return null;
            }
            for (Commit commit : chunk) {
                Fault fault = take(commit);
                if (fault != null) {
                    return fault;
                }
            }
        }
    }

    private @Nullable Fault take(Commit commit) {
        if (commit.from() != next || commit.to() != next + commit.events().size() - 1) {
            return new Fault(next, "The versions of this commit don't follow those before it.");
        }
        if (!commit.prev().equals(head)) {
            return new Fault(next, "This commit doesn't follow the one before it.");
        }
        if (!HashChain.verifies(commit, head)) {
            return new Fault(next, "What this commit holds is not what its hash was made of.");
        }
        head = commit.hash();
        next = commit.to() + 1;
        commits++;
        isCoveredSeen |= new StreamHead(stream, commit.to(), head).equals(covered);
        return null;
    }
}
