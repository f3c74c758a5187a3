package roundtable.commands.closing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import roundtable.closing.Script;
import roundtable.commands.closing.domain.Origins;
import roundtable.conference.ConferenceId;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceRevised;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Scopes;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;

/**
 * Reads in the journal what was decided elsewhere. Of a stream only the kinds of events are looked at that tell something here:
 * what was typed is not opened.
 */
final class StoredOrigins implements Origins {
    private static final int PAGE = 256;
    private static final Set<String> ADDITIONS =
            Set.of("bullet-added", "heading-added", "paragraph-added", "quote-added");

    private final Journal journal;
    private final EventCodec codec;
    private final Scopes scopes;

    StoredOrigins(Journal journal, EventCodec codec, Scopes scopes) {
        this.journal = journal;
        this.codec = codec;
        this.scopes = scopes;
    }

    @Override
    public @Nullable String nameOf(ConferenceId conference) {
        var name = new AtomicReference<@Nullable String>();
        boolean unused = look(conference.toString(), Set.of("conference-created", "conference-revised"), found -> {
            name.set(
                    found.payload() instanceof ConferenceRevised revised
                            ? revised.name()
                            : ((ConferenceCreated) found.payload()).name());
            return false; // the last one counts
        });
        return name.get();
    }

    @Override
    public boolean holds(ConferenceId conference, ReportId report, ItemId item, long version) {
        boolean isThere = version >= 0
                && !Script.is(report)
                && scopes.conferenceOf(report).filter(conference::equals).isPresent()
                && journal.lastVersion(report.toString()) >= version;
        return isThere
                && look(report.toString(), ADDITIONS, found -> found.version() <= version && adds(found, item))
                && !look(report.toString(), Set.of("item-redacted"), found -> redacts(found, item));
    }

    @Override
    public boolean isInScript(ConferenceId conference, ItemId item) {
        return look(Script.of(conference).toString(), ADDITIONS, found -> adds(found, item));
    }

    @Override
    public boolean wasApproved(ReportId report, ItemId quote) {
        return look(
                report.toString(),
                Set.of("attribution-approved"),
                found -> found.payload() instanceof AttributionApproved e
                        && e.itemId().equals(quote));
    }

    private static boolean adds(Found found, ItemId item) {
        return switch (found.payload()) {
            case BulletAdded e -> e.itemId().equals(item);
            case HeadingAdded e -> e.itemId().equals(item);
            case ParagraphAdded e -> e.itemId().equals(item);
            case QuoteAdded e -> e.itemId().equals(item);
            default -> false;
        };
    }

    private static boolean redacts(Found found, ItemId item) {
        return found.payload() instanceof ItemRedacted e && e.itemId().equals(item);
    }

    /** An event that was looked for. */
    private record Found(Object payload, long version) {}

    /** Whether there is such an event; the first one ends the search. */
    private boolean look(String stream, Set<String> types, Predicate<Found> wanted) {
        long next = 0;
        List<Commit> page;
        do {
            page = journal.stream(stream, next, PAGE);
            for (Commit commit : page) {
                for (int i = 0; i < commit.events().size(); i++) {
                    StoredEvent event = commit.events().get(i);
                    if (types.contains(event.type())
                            && wanted.test(new Found(codec.payloadOf(stream, event), commit.from() + i))) {
                        return true;
                    }
                }
                next = commit.to() + 1;
            }
        } while (page.size() == PAGE);
        return false;
    }
}
