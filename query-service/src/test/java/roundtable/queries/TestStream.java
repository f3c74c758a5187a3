package roundtable.queries;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.queries.report.RandomReport;

/** Appends to one stream as the command side does: one commit after the other. */
public final class TestStream {
    private final Journal journal;
    private final EventCodec codec;
    private final String name;
    private long next;

    TestStream(Journal journal, EventCodec codec, String name) {
        this.journal = journal;
        this.codec = codec;
        this.name = name;
    }

    /** Begins after so many events, which somebody else appended. */
    synchronized void skip(int events) {
        next += events;
    }

    /** Appends one commit and waits until it is stored. */
    public Commit append(Object... events) {
        return appendSoon(events).join();
    }

    /** Appends one commit. */
    public synchronized CompletableFuture<Commit> appendSoon(Object... events) {
        Draft draft = new Draft(
                name,
                next,
                codec.encode(name, List.of(events)),
                RandomReport.START.plusSeconds(next),
                "Omar",
                UUID.randomUUID().toString(),
                "");
        next += events.length;
        return journal.append(draft);
    }

    /** Appends each in a commit of its own. */
    public void appendEach(List<?> events) {
        List<CompletableFuture<Commit>> pending =
                events.stream().map(event -> appendSoon(event)).toList();
        pending.forEach(CompletableFuture::join);
    }

    /** Version of the last event. */
    public synchronized long version() {
        return next - 1;
    }
}
