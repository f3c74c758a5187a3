package roundtable.queries.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;
import roundtable.report.Participant;
import roundtable.report.Person;
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
import roundtable.template.ItemKind;

/**
 * A report's events folded up, one after the other. It changes in place, so that a keystroke costs no more than its own
 * item however long the report is; {@link #view()} is the immutable form. Reads no clock and asks nobody: equal events
 * give equal views. Not thread-safe.
 */
public final class ReportProjection {
    private final Map<String, SectionState> sections = new LinkedHashMap<>();
    private final Map<ItemId, Placed> items = new HashMap<>();
    private long version = -1;
    private @Nullable ReportOpened opened;
    private @Nullable Person rapporteur;
    private @Nullable Person noteTaker;
    private @Nullable Stamp submitted;
    private List<Participant> participants = List.of();

    private record Placed(ItemState item, SectionState section) {}

    /** Goes on from a view. */
    public static ReportProjection from(ReportView view) {
        ReportProjection projection = new ReportProjection();
        projection.version = view.version();
        projection.opened =
                new ReportOpened(view.id(), view.conferenceId(), view.conference(), view.roundtable(), view.template());
        projection.rapporteur = view.rapporteur();
        projection.noteTaker = view.noteTaker();
        projection.submitted = view.submitted();
        projection.participants = Objects.requireNonNullElse(view.participants(), List.of());
        view.sections().forEach(projection::place);
        return projection;
    }

    /** Number of the last event in the report's stream; -1 before the first. */
    public long version() {
        return version;
    }

    /**
     * Takes the next event.
     *
     * @throws IllegalStateException when it is not the next one, or can't have happened to this report
     */
    public void evolve(ReportEvent event, long eventVersion, Instant at, String by) {
        if (eventVersion != version + 1) {
            throw new IllegalStateException("Version " + eventVersion + " does not follow " + version);
        }
        apply(event, new Stamp(by, at));
        version = eventVersion;
    }

    /** Text of an item after the last event; null where it can't be read. */
    public @Nullable String text(ItemId itemId) {
        return item(itemId).text();
    }

    /** An item after the last event; null where there is none of that id. */
    public @Nullable ItemView find(ItemId itemId) {
        Placed placed = items.get(itemId);
        return placed == null ? null : placed.item().view();
    }

    /** Key of the section that an item is in, removed or not. */
    public String sectionOf(ItemId itemId) {
        return placed(itemId).section().key();
    }

    /** Items whose text is lost though nobody said so. */
    List<ItemId> unreadable() {
        return items.values().stream()
                .map(Placed::item)
                .filter(ItemState::isUnreadable)
                .map(ItemState::id)
                .toList();
    }

    List<Participant> participants() {
        return participants;
    }

    /**
     * The report as it stands.
     *
     * @throws IllegalStateException before the first event
     */
    public ReportView view() {
        ReportOpened first = opened;
        if (first == null) {
            throw new IllegalStateException("The report has not been opened");
        }
        return new ReportView(
                first.reportId(),
                version,
                first.conferenceId(),
                first.conference(),
                first.roundtable(),
                rapporteur,
                noteTaker,
                submitted == null ? ReportStatus.DRAFT : ReportStatus.SUBMITTED,
                submitted,
                first.template(),
                participants,
                sections.values().stream().map(SectionState::view).toList());
    }

    private void apply(ReportEvent event, Stamp stamp) {
        switch (event) {
            case ReportOpened e -> open(e);
            case RapporteurAssigned e -> rapporteur = e.person();
            case NoteTakerAssigned e -> noteTaker = e.person();
            case BulletAdded e -> add(e.itemId(), ItemKind.BULLET, null, e.text(), e.section(), e.after(), stamp);
            case HeadingAdded e ->
                add(e.itemId(), ItemKind.HEADING, e.level(), e.text(), e.section(), e.after(), stamp);
            case ParagraphAdded e -> add(e.itemId(), ItemKind.PARAGRAPH, null, e.text(), e.section(), e.after(), stamp);
            case QuoteAdded e -> add(e.itemId(), ItemKind.QUOTE, null, e.text(), e.section(), e.after(), stamp);
            case TextEdited e -> item(e.itemId()).edit(e.changes(), e.revision(), stamp);
            case ItemMoved e -> move(e);
            case ItemRemoved e -> item(e.itemId()).remove(stamp);
            case ItemRestored e -> item(e.itemId()).remove(null);
            case ItemTagged e -> item(e.itemId()).tag(e.tag());
            case ItemUntagged e -> item(e.itemId()).untag(e.tag());
            case ItemCommented e -> item(e.itemId()).comment(comment(e, stamp));
            case CommentResolved e -> item(e.itemId()).resolve(e.commentId(), stamp);
            case SectionFinalised e -> section(e.section()).finalise(stamp);
            case SectionReopened e -> section(e.section()).finalise(null);
            case AttributionRequested e ->
                item(e.itemId()).attribute(e.attribution(), AttributionView.pending(e.request(), stamp));
            case AttributionApproved e -> item(e.itemId()).approve(e, stamp);
            case QuoteMarkedAnonymous e -> item(e.itemId()).makeAnonymous(e.attribution());
            case ItemRedacted e -> item(e.itemId()).redact(e.reason(), stamp);
            case ParticipantsGiven e -> participants = Objects.requireNonNullElse(e.participants(), List.of());
            case NameKept e -> item(e.itemId()).keep(e.text(), stamp);
            case KeyDestroyed e -> {}
            case ReportSubmitted e -> submitted = stamp;
            case ReportWithdrawn e -> submitted = null;
        }
    }

    private void open(ReportOpened event) {
        opened = event;
        event.template().sections().forEach(section -> place(new SectionView(section.key(), null, List.of())));
    }

    private void place(SectionView view) {
        List<ItemState> states = view.items().stream().map(ItemState::new).toList();
        SectionState section = new SectionState(view.key(), view.finalised(), states);
        sections.put(view.key(), section);
        states.forEach(item -> items.put(item.id(), new Placed(item, section)));
    }

    private void add(
            ItemId id,
            ItemKind kind,
            @Nullable Integer level,
            @Nullable String text,
            String section,
            @Nullable ItemId after,
            Stamp stamp) {
        place(ItemState.added(id, kind, level, text, stamp), section, after);
    }

    private void move(ItemMoved event) {
        Placed placed = placed(event.itemId());
        placed.section().take(placed.item());
        place(placed.item(), event.section(), event.after());
    }

    private void place(ItemState item, String key, @Nullable ItemId after) {
        SectionState section = section(key);
        section.insert(item, after);
        items.put(item.id(), new Placed(item, section));
    }

    private static CommentView comment(ItemCommented event, Stamp stamp) {
        return new CommentView(event.commentId(), event.inReplyTo(), event.text(), stamp.by(), stamp.at(), null);
    }

    private ItemState item(ItemId id) {
        return placed(id).item();
    }

    private Placed placed(ItemId id) {
        Placed placed = items.get(id);
        if (placed == null) {
            throw new IllegalStateException("No item " + id);
        }
        return placed;
    }

    private SectionState section(String key) {
        SectionState section = sections.get(key);
        if (section == null) {
            throw new IllegalStateException("No section " + key);
        }
        return section;
    }
}
