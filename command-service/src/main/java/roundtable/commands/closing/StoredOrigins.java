package roundtable.commands.closing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import roundtable.closing.Script;
import roundtable.commands.closing.domain.Origins;
import roundtable.conference.ConferenceId;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceRevised;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Scopes;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** Reads in the journal what was decided elsewhere. Of the documents that were asked for last it remembers what it read. */
final class StoredOrigins implements Origins {
    /** Documents that are remembered: all of a large conference. */
    private static final int REMEMBERED = 256;

    private final Journal journal;
    private final SelectedEvents names;
    private final SelectedEvents items;
    private final Scopes scopes;
    private final Map<ReportId, ItemTraces> traces = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportId, ItemTraces> eldest) {
            return size() > REMEMBERED;
        }
    };

    StoredOrigins(Journal journal, EventCodec codec, Scopes scopes) {
        this.journal = journal;
        this.names = new SelectedEvents(journal, codec, Set.of("conference-created", "conference-revised"));
        this.items = new SelectedEvents(journal, codec, ItemTraces.TYPES);
        this.scopes = scopes;
    }

    @Override
    public @Nullable String nameOf(ConferenceId conference) {
        var last = new AtomicReference<@Nullable String>();
        long unused = names.each(
                conference.toString(),
                0,
                (event, version) -> last.set(
                        event instanceof ConferenceRevised revised
                                ? revised.name()
                                : ((ConferenceCreated) event).name()));
        return last.get();
    }

    @Override
    public boolean holds(ConferenceId conference, ReportId report, ItemId item, long version) {
        return version >= 0
                && !Script.is(report)
                && scopes.conferenceOf(report).filter(conference::equals).isPresent()
                && journal.lastVersion(report.toString()) >= version
                && traces(report).holds(item, version);
    }

    @Override
    public boolean isInScript(ConferenceId conference, ItemId item) {
        return traces(Script.of(conference)).had(item);
    }

    @Override
    public boolean wasApproved(ReportId report, ItemId quote) {
        return traces(report).wasApproved(quote);
    }

    private synchronized ItemTraces traces(ReportId document) {
        return traces.computeIfAbsent(document, fresh -> new ItemTraces(fresh.toString(), items));
    }
}
