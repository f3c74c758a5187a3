package roundtable.kit.journal;

import java.util.Set;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;

/**
 * Empties this process's memory of opened events and keys as soon as the log says that something is to be forgotten, and
 * again when its keys are destroyed, whichever process did so.
 */
final class ForgottenKeys implements AutoCloseable {
    private static final Set<String> FORGETTING =
            Set.of("item-redacted", "quote-marked-anonymous", "participants-given", "key-destroyed");

    private final EventCodec codec;
    private final Subscription tail;

    ForgottenKeys(Journal journal, EventCodec codec) {
        this.codec = codec;
        this.tail = journal.tail(journal.head(), this::hear);
    }

    private void hear(Commit commit) {
        if (commit.events().stream().anyMatch(event -> FORGETTING.contains(event.type()))) {
            codec.forget(commit.stream());
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
