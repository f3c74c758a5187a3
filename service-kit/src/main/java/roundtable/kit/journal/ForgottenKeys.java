package roundtable.kit.journal;

import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.report.event.ReportEventNames;

/**
 * Empties this process's memory: of opened events as soon as the log says that something is to be forgotten, and of a
 * report's opened keys when they are destroyed, whichever process did so.
 */
final class ForgottenKeys implements AutoCloseable {
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
            if (ReportEventNames.isForgetting(event.type())) {
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
