package roundtable.kit.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import roundtable.access.PersonId;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;

/**
 * Hears of every commit before it is acknowledged: tells what is known of roles that it is out of date, at once, and those who
 * hold something open for somebody, on a thread of its own.
 */
final class RightsChanges implements AutoCloseable {
    private static final String ROLE = "role-";
    private static final Logger log = LoggerFactory.getLogger(RightsChanges.class);

    private final Scopes scopes;
    private final EventCodec codec;
    private final ObjectProvider<RightsListener> listeners;
    private final Subscription growth;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rights-teller").factory());

    /** The listeners are asked for late, because they ask for rights themselves. */
    RightsChanges(Journal journal, EventCodec codec, Scopes scopes, ObjectProvider<RightsListener> listeners) {
        this.scopes = scopes;
        this.codec = codec;
        this.listeners = listeners;
        this.growth = journal.onGrowth(this::hear);
    }

    private void hear(List<Commit> commits) {
        for (Commit commit : commits) {
            scopes.hear(commit);
            if (commit.events().stream().anyMatch(event -> event.type().contains(ROLE))) {
                teller.execute(() -> tell(commit));
            }
        }
    }

    private void tell(Commit commit) {
        try {
            Set<PersonId> granted = new HashSet<>();
            Set<PersonId> revoked = new HashSet<>();
            commit.events().forEach(stored -> {
                switch (codec.payloadOf(commit.stream(), stored)) {
                    case RoleGranted e -> granted.add(e.person());
                    case RoleRevoked e -> revoked.add(e.person());
                    case HouseRoleGranted e -> granted.add(e.person());
                    case HouseRoleRevoked e -> revoked.add(e.person());
                    default -> {}
                }
            });
            listeners.forEach(listener -> tell(listener, granted, revoked));
        } catch (RuntimeException fault) {
            log.error("{} changed rights, and not everybody was told", commit.stream(), fault);
        }
    }

    private static void tell(RightsListener listener, Set<PersonId> granted, Set<PersonId> revoked) {
        if (!revoked.isEmpty()) {
            listener.revoked(revoked);
        }
        if (!granted.isEmpty()) {
            listener.granted(granted);
        }
    }

    @Override
    public void close() {
        growth.close();
        teller.close();
    }
}
