package roundtable.kit.journal;

import java.util.Set;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;

/**
 * Empties this process's memory: of opened events as soon as the log says that something is to be forgotten, and of a
 * report's opened keys when they are destroyed, whichever process did so.
 */
final class ForgottenKeys implements AutoCloseable {
    private static final Set<String> FORGETTING =
            Set.of("item-redacted", "quote-marked-anonymous", "participants-given");

    private static final String DESTROYED = "key-destroyed";

    private final EventCodec codec;
    private final Sealing sealing;
    private final Subscription tail;

    ForgottenKeys(Journal journal, EventCodec codec, Sealing sealing) {
        this.codec = codec;
        this.sealing = sealing;
        this.tail = journal.tail(journal.head(), this::hear);
    }

    private void hear(Commit commit) {
        commit.events().forEach(event -> {
            if (FORGETTING.contains(event.type())) {
                codec.forgetRecent();
            } else if (event.type().equals(DESTROYED)) {
                sealing.drop(commit.stream());
            }
        });
    }

    @Override
    public void close() {
        tail.close();
    }
}
