package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportProjection;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.KeyDestroyed;
import roundtable.report.event.NameKept;
import roundtable.report.event.NoteTakerAssigned;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.QuoteMarkedAnonymous;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.report.event.TextEdited;

/**
 * Turns events into entries of the trail. What one person types in one item comes together until that person does anything
 * else or pauses for more than {@link Burst#PAUSE}, or anybody changes anything else about the item. Every other event is an
 * entry of its own. Equal events give equal entries; it reads no clock.
 */
final class TrailProjection {
    private final Map<Author, Burst> typing = new LinkedHashMap<>();

    /**
     * Takes the next event.
     *
     * @param before the text and the place of its item before the event; null where it has none
     * @param now the report after the event
     * @return entries that are complete now, the one of this event among them unless it is typing
     */
    List<Entry> evolve(ReportEvent event, Happening moment, @Nullable Place before, ReportProjection now) {
        if (event instanceof TextEdited edit) {
            return type(edit, moment, Objects.requireNonNull(before), now);
        }
        ItemId item = itemOf(event);
        List<Entry> done = end(burst -> item == null ? isOfReport(event) : burst.isOn(item));
        endOf(moment.author(), done);
        done.add(entry(event, moment, before, now));
        return done;
    }

    /** Where an item stood, and what it said. */
    record Place(String section, @Nullable String text) {}

    private List<Entry> type(TextEdited edit, Happening moment, Place before, ReportProjection now) {
        Burst own = typing.get(moment.author());
        List<Entry> done = end(burst -> burst != own && burst.isOn(edit.itemId()));
        if (own == null || !own.isOn(edit.itemId()) || !own.goesOnAt(moment.at())) {
            endOf(moment.author(), done);
            typing.put(
                    moment.author(),
                    new Burst(moment, edit.itemId(), find(edit.itemId(), now).kind(), before.section(), before.text()));
        }
        Objects.requireNonNull(typing.get(moment.author())).take(moment, now.text(edit.itemId()));
        return done;
    }

    /** What is still being typed. */
    List<Entry> open() {
        return typing.values().stream().map(Burst::entry).toList();
    }

    /** Ends all that is still being typed. */
    List<Entry> end() {
        return end(burst -> true);
    }

    private List<Entry> end(Predicate<Burst> which) {
        List<Entry> ended = new ArrayList<>(
                typing.values().stream().filter(which).map(Burst::entry).toList());
        typing.values().removeIf(which);
        return ended;
    }

    private void endOf(Author author, List<Entry> done) {
        Burst own = typing.remove(author);
        if (own != null) {
            done.add(own.entry());
        }
    }

    private static boolean isOfReport(ReportEvent event) {
        return event instanceof SectionFinalised
                || event instanceof SectionReopened
                || event instanceof ReportSubmitted
                || event instanceof ReportWithdrawn;
    }

    private static Entry entry(ReportEvent event, Happening moment, @Nullable Place before, ReportProjection now) {
        Entry plain = Entry.plain(
                moment.position(), moment.version(), moment.version(), moment.at(), moment.author(), kind(event));
        ItemId item = itemOf(event);
        Entry placed = item == null
                ? plain.in(sectionOf(event), null)
                : plain.of(item, find(item, now).kind()).in(now.sectionOf(item), null);
        return switch (event) {
            case BulletAdded e -> placed.texts(null, e.text());
            case HeadingAdded e -> placed.texts(null, e.text());
            case ParagraphAdded e -> placed.texts(null, e.text());
            case QuoteAdded e -> placed.texts(null, e.text());
            case ItemMoved e -> moved(placed, Objects.requireNonNull(before), e);
            case ItemRemoved e -> placed.texts(now.text(e.itemId()), null);
            case ItemRestored e -> placed.texts(null, now.text(e.itemId()));
            case ItemTagged e -> placed.noted(words(e.tag()));
            case ItemUntagged e -> placed.noted(words(e.tag()));
            case ItemCommented e -> placed.noted(e.text());
            case NameKept e -> placed.noted(e.text());
            case RapporteurAssigned e -> placed.noted(words(e.person()));
            case NoteTakerAssigned e -> placed.noted(words(e.person()));
            case ItemRedacted e ->
                placed.noted(e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            default -> placed;
        };
    }

    private static Entry moved(Entry placed, Place before, ItemMoved event) {
        return placed.in(before.section(), event.section().equals(before.section()) ? null : event.section());
    }

    private static @Nullable String words(@Nullable Tag tag) {
        return tag == null ? null : tag.scheme().toUpperCase(Locale.ROOT) + " " + tag.value();
    }

    private static @Nullable String words(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private static ItemView find(ItemId item, ReportProjection now) {
        return Objects.requireNonNull(now.find(item));
    }

    /** The item that an event is about; null where it is about none. */
    static @Nullable ItemId itemOf(ReportEvent event) {
        return switch (event) {
            case BulletAdded e -> e.itemId();
            case HeadingAdded e -> e.itemId();
            case ParagraphAdded e -> e.itemId();
            case QuoteAdded e -> e.itemId();
            case TextEdited e -> e.itemId();
            case ItemMoved e -> e.itemId();
            case ItemRemoved e -> e.itemId();
            case ItemRestored e -> e.itemId();
            case ItemTagged e -> e.itemId();
            case ItemUntagged e -> e.itemId();
            case ItemCommented e -> e.itemId();
            case CommentResolved e -> e.itemId();
            case AttributionRequested e -> e.itemId();
            case AttributionApproved e -> e.itemId();
            case QuoteMarkedAnonymous e -> e.itemId();
            case ItemRedacted e -> e.itemId();
            case NameKept e -> e.itemId();
            default -> null;
        };
    }

    private static @Nullable String sectionOf(ReportEvent event) {
        return switch (event) {
            case SectionFinalised e -> e.section();
            case SectionReopened e -> e.section();
            default -> null;
        };
    }

    private static EntryKind kind(ReportEvent event) {
        return switch (event) {
            case ReportOpened e -> EntryKind.OPENED;
            case RapporteurAssigned e -> EntryKind.RAPPORTEUR_ASSIGNED;
            case NoteTakerAssigned e -> EntryKind.NOTE_TAKER_ASSIGNED;
            case BulletAdded e -> EntryKind.ADDED;
            case HeadingAdded e -> EntryKind.ADDED;
            case ParagraphAdded e -> EntryKind.ADDED;
            case QuoteAdded e -> EntryKind.ADDED;
            case TextEdited e -> EntryKind.TYPED;
            case ItemMoved e -> EntryKind.MOVED;
            case ItemRemoved e -> EntryKind.REMOVED;
            case ItemRestored e -> EntryKind.RESTORED;
            case ItemTagged e -> EntryKind.TAGGED;
            case ItemUntagged e -> EntryKind.UNTAGGED;
            case ItemCommented e -> EntryKind.COMMENTED;
            case CommentResolved e -> EntryKind.COMMENT_RESOLVED;
            case SectionFinalised e -> EntryKind.SECTION_FINALISED;
            case SectionReopened e -> EntryKind.SECTION_REOPENED;
            case ReportSubmitted e -> EntryKind.SUBMITTED;
            case ReportWithdrawn e -> EntryKind.WITHDRAWN;
            case AttributionRequested e -> EntryKind.ATTRIBUTION_REQUESTED;
            case AttributionApproved e -> EntryKind.ATTRIBUTION_APPROVED;
            case QuoteMarkedAnonymous e -> EntryKind.QUOTE_ANONYMOUS;
            case ItemRedacted e -> EntryKind.REDACTED;
            case ParticipantsGiven e -> EntryKind.PARTICIPANTS_GIVEN;
            case NameKept e -> EntryKind.NAME_KEPT;
            case KeyDestroyed e -> EntryKind.KEY_DESTROYED;
        };
    }
}
