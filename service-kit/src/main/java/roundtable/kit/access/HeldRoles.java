package roundtable.kit.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.access.Grant;
import roundtable.access.Grants;
import roundtable.access.PersonId;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;

/**
 * Who holds what by one stream. Reads on where the stream is known to go on; what is known is a look into memory, without a
 * lock.
 */
final class HeldRoles {
    private static final int PAGE = 256;

    private final String stream;
    private final Journal journal;
    private final EventCodec codec;
    /** Version of the last event that there is, as far as this process has heard. */
    private final AtomicLong end = new AtomicLong(-1);

    private volatile @Nullable Known known;

    /** What was read, up to a version. */
    record Known(long version, Grants all, Map<PersonId, Grants> byPerson) {
        private static final Known NOTHING = new Known(-1, Grants.NONE, Map.of());

        static Known of(long version, Grants all) {
            return new Known(
                    version,
                    all,
                    all.all().stream()
                            .map(Grant::person)
                            .distinct()
                            .collect(Collectors.toUnmodifiableMap(Function.identity(), all::of)));
        }
    }

    /** Reads nothing yet. */
    HeldRoles(String stream, Journal journal, EventCodec codec) {
        this.stream = stream;
        this.journal = journal;
        this.codec = codec;
    }

    /** What there is in the store beyond what is known. */
    private synchronized Known read() {
        Known now = known;
        return now != null && now.version() >= end.get() ? now : readOn();
    }

    /** Asks the store whether there is more than this process has heard of. */
    synchronized Known readOn() {
        Known now = known;
        Known before = now == null ? Known.NOTHING : now;
        long version = before.version();
        Grants grants = before.all();
        List<Commit> next;
        do {
            next = journal.stream(stream, version + 1, PAGE);
            for (Commit commit : next) {
                for (StoredEvent event : commit.events()) {
                    grants = evolve(grants, event);
                }
                version = commit.to();
            }
        } while (next.size() == PAGE);
        if (now != null && now.version() == version) {
            return now;
        }
        Known after = Known.of(version, grants);
        known = after;
        return after;
    }

    private Grants evolve(Grants before, StoredEvent stored) {
        return switch (codec.payloadOf(stream, stored)) {
            case RoleGranted e -> before.with(e.grant());
            case RoleRevoked e -> before.without(e.grant());
            case HouseRoleGranted e -> before.with(e.grant());
            case HouseRoleRevoked e -> before.without(e.grant());
            default -> before;
        };
    }

    /** Notes that the stream has grown; returns at once. */
    void hear(long version) {
        end.accumulateAndGet(version, Math::max);
    }

    /** Whether anything ever happened in the stream. */
    boolean exists() {
        return fresh().version() >= 0;
    }

    Grants of(PersonId person) {
        return fresh().byPerson().getOrDefault(person, Grants.NONE);
    }

    private Known fresh() {
        Known now = known;
        return now == null || now.version() < end.get() ? read() : now;
    }

    /** All that is held, in the order in which it was granted. */
    Grants all() {
        return fresh().all();
    }
}
