package roundtable.queries.report.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.access.Actor;
import roundtable.access.event.AccessEvent;
import roundtable.access.event.ReportExported;
import roundtable.access.event.ReportSignedIn;
import roundtable.journal.Commit;
import roundtable.journal.ConcurrentAppendException;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.FirstVisits;
import roundtable.queries.copies.Copies;
import roundtable.queries.report.Visits;
import roundtable.report.ReportId;

/**
 * Who had a report before them, in a stream of its own beside the report's. The one thing that the query side writes: who
 * read something is known here alone.
 */
public final class AccessLog implements Visits, Copies, AutoCloseable {
    /** How long somebody who has opened a report counts as being in it. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private static final int MOST_VISITS = 10_000;
    private static final int TRIES = 8;
    private static final String PREFIX = "access:";
    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private final Journal journal;
    private final EventCodec codec;
    private final Clock clock;
    private final Map<Visit, Instant> visits = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Visit, Instant> eldest) {
            return size() > MOST_VISITS;
        }
    };
    private final BesideLog past;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("access-log").factory());

    private record Visit(ReportId report, Actor actor) {}

    AccessLog(Journal journal, EventCodec codec, Clock clock) {
        this.journal = journal;
        this.codec = codec;
        this.clock = clock;
        this.past = new BesideLog(journal, report -> PREFIX + report.value(), commit -> List.of(entry(commit)));
    }

    /** The report whose stream that is; null where it is none of these. */
    static @Nullable String reportOf(String stream) {
        return stream.startsWith(PREFIX) ? stream.substring(PREFIX.length()) : null;
    }

    /** Notes it once in a while. */
    @Override
    public void visited(Actor actor, ReportId report, long version) {
        if (!FirstVisits.isBy(actor.person()) && isNew(new Visit(report, actor))) {
            thread.execute(() -> {
                try {
                    append(actor, report, new ReportSignedIn(version));
                } catch (RuntimeException away) {
                    synchronized (visits) {
                        visits.remove(new Visit(report, actor)); // the next time it is tried again
                    }
                    log.warn("a visit was not recorded: {}", away.getClass().getSimpleName());
                }
            });
        }
    }

    private boolean isNew(Visit visit) {
        Instant now = clock.instant();
        synchronized (visits) {
            Instant before = visits.put(visit, now);
            return before == null || Duration.between(before, now).compareTo(VISIT) > 0;
        }
    }

    /** Notes that somebody took a copy along, before they get it. */
    @Override
    public void exported(Actor actor, ReportId report, long version, String form) {
        append(actor, report, new ReportExported(version, form));
    }

    private void append(Actor actor, ReportId report, AccessEvent event) {
        String stream = PREFIX + report.value();
        String command = "access:" + UUID.randomUUID();
        for (int attempt = 1; ; attempt++) {
            try {
                journal.append(new Draft(
                                stream,
                                journal.lastVersion(stream) + 1,
                                List.of(codec.encode(stream, event)),
                                clock.instant(),
                                actor.name(),
                                actor.role().code(),
                                command,
                                ""))
                        .join();
                return;
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof ConcurrentAppendException) || attempt == TRIES) {
                    throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
                }
            }
        }
    }

    /** All of it for one report, by position. */
    List<Entry> entries(ReportId report) {
        return past.entries(report);
    }

    private Entry entry(Commit commit) {
        Author author = Author.of(commit);
        Happening moment = Happening.of(commit, 0, author);
        AccessEvent event =
                (AccessEvent) codec.payloadOf(commit.stream(), commit.events().getFirst());
        EntryKind kind = event instanceof ReportExported ? EntryKind.EXPORTED : EntryKind.SIGNED_IN;
        Entry plain = Entry.plain(moment.position(), null, event.version(), moment.at(), author, kind);
        return event instanceof ReportExported exported ? plain.noted(exported.form()) : plain;
    }

    @Override
    public void close() {
        thread.close();
    }
}
