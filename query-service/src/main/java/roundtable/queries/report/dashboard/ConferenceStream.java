package roundtable.queries.report.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.event.ConferenceEvent;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;

/** A conference's events, read as far as they go. */
public final class ConferenceStream {
    private static final int PAGE = 256;

    private final Journal journal;
    private final EventCodec codec;
    private final String stream;
    private long version = -1;
    private @Nullable ConferenceNow now;

    public ConferenceStream(Journal journal, EventCodec codec, ConferenceId id) {
        this.journal = journal;
        this.codec = codec;
        this.stream = id.toString();
    }

    /** The conference by all that happened to it; null where there is none. */
    public synchronized @Nullable ConferenceNow readOn() {
        List<Commit> page;
        do {
            page = journal.stream(stream, version + 1, PAGE);
            for (Commit commit : page) {
                for (StoredEvent event : commit.events()) {
                    now = ConferenceNow.after(now, (ConferenceEvent) codec.payloadOf(stream, event));
                }
                version = commit.to();
            }
        } while (page.size() == PAGE);
        return now;
    }
}
