package roundtable.commands.report.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import roundtable.closing.Script;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
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
import roundtable.template.Tagging;

/**
 * A report, as far as decisions need it. Immutable, and what one event leaves alone is shared with the state before it:
 * trying several commands out costs nothing, and a refusal leaves no trace.
 *
 * @param script whether it is the script of a closing session, and not of a roundtable
 */
public record Report(
        boolean script,
        boolean submitted,
        @Nullable Person rapporteur,
        @Nullable Person noteTaker,
        List<Section> sections,
        Tagging tagging,
        Index<ItemId, Item> items,
        Index<CommentId, Comment> comments,
        Participants participants) {

    /** Before it is opened. */
    public static final Report NONE = new Report(
            false, false, null, null, List.of(), Tagging.GLOBAL, Index.empty(), Index.empty(), Participants.NONE);

    /** Whether everything in it can be read that was not forgotten. */
    public boolean lacksNothing() {
        return participants.people() != null && items.values().stream().allMatch(Item::isWhole);
    }

    /** What the report is like after this has happened to it. */
    public Report evolve(ReportEvent event, ReportLimits limits) {
        return switch (event) {
            case ReportOpened e -> opened(e);
            case RapporteurAssigned e ->
                new Report(script, submitted, e.person(), noteTaker, sections, tagging, items, comments, participants);
            case NoteTakerAssigned e ->
                new Report(script, submitted, rapporteur, e.person(), sections, tagging, items, comments, participants);
            case BulletAdded e -> added(Item.added(e.itemId(), ItemKind.BULLET, e.section(), e.text()), e.after());
            case HeadingAdded e -> added(Item.added(e.itemId(), ItemKind.HEADING, e.section(), e.text()), e.after());
            case ParagraphAdded e ->
                added(Item.added(e.itemId(), ItemKind.PARAGRAPH, e.section(), e.text()), e.after());
            case QuoteAdded e -> added(Item.added(e.itemId(), ItemKind.QUOTE, e.section(), e.text()), e.after());
            case TextEdited e -> with(item(e.itemId()).edited(e, limits));
            case ItemMoved e -> moved(e);
            case ItemRemoved e -> with(item(e.itemId()).removed(true));
            case ItemRestored e -> with(item(e.itemId()).removed(false));
            case ItemTagged e -> with(item(e.itemId()).tagged(e.tag()));
            case ItemUntagged e -> with(item(e.itemId()).untagged(e.tag()));
            case ItemCommented e -> commented(e);
            case CommentResolved e ->
                withComments(comments.with(new Comment(e.commentId(), e.itemId(), e.commentId(), true)));
            case SectionFinalised e -> withSection(e.section(), section -> section.closed(true));
            case SectionReopened e -> withSection(e.section(), section -> section.closed(false));
            case AttributionRequested e ->
                with(item(e.itemId())
                        .attributed(new Attribution(e.attribution(), Attribution.State.PENDING, e.request())));
            case AttributionApproved e ->
                with(item(e.itemId()).attributed(item(e.itemId()).attribution().approved()));
            case QuoteMarkedAnonymous e ->
                with(item(e.itemId()).attributed(item(e.itemId()).attribution().anonymous()));
            case ItemRedacted e -> with(item(e.itemId()).forgotten());
            case ParticipantsGiven e -> withParticipants(new Participants(e.list(), e.participants()));
            case NameKept e -> with(item(e.itemId()).keeping(e.text()));
            case KeyDestroyed e -> this;
            case ReportSubmitted e -> submitted(true);
            case ReportWithdrawn e -> submitted(false);
        };
    }

    boolean isOpen() {
        return !sections.isEmpty();
    }

    @Nullable Section findSection(String key) {
        for (Section section : sections) {
            if (section.key().equals(key)) {
                return section;
            }
        }
        return null;
    }

    private static Report opened(ReportOpened event) {
        List<Section> sections = event.template().sections().stream()
                .map(form -> new Section(form, false, List.of()))
                .toList();
        return new Report(
                Script.is(event.reportId()),
                false,
                null,
                null,
                sections,
                event.template().tagging(),
                Index.empty(),
                Index.empty(),
                Participants.NONE);
    }

    /** Of an event's item, which was there when the event was decided on. */
    private Item item(ItemId id) {
        return Objects.requireNonNull(items.find(id), "item");
    }

    private Report added(Item item, @Nullable ItemId after) {
        return withSection(item.section(), section -> section.with(item.id(), after))
                .with(item);
    }

    private Report moved(ItemMoved event) {
        Item item = item(event.itemId());
        return withSection(item.section(), section -> section.without(item.id()))
                .withSection(event.section(), section -> section.with(item.id(), event.after()))
                .with(item.inSection(event.section()));
    }

    private Report commented(ItemCommented event) {
        CommentId thread = event.inReplyTo() == null ? event.commentId() : event.inReplyTo();
        return with(item(event.itemId()).commented())
                .withComments(comments.with(new Comment(event.commentId(), event.itemId(), thread, false)));
    }

    private Report with(Item item) {
        return new Report(
                script, submitted, rapporteur, noteTaker, sections, tagging, items.with(item), comments, participants);
    }

    private Report withComments(Index<CommentId, Comment> changed) {
        return new Report(script, submitted, rapporteur, noteTaker, sections, tagging, items, changed, participants);
    }

    private Report withSection(String key, UnaryOperator<Section> change) {
        List<Section> changed = sections.stream()
                .map(section -> section.key().equals(key) ? change.apply(section) : section)
                .toList();
        return new Report(script, submitted, rapporteur, noteTaker, changed, tagging, items, comments, participants);
    }

    private Report withParticipants(Participants changed) {
        return new Report(script, submitted, rapporteur, noteTaker, sections, tagging, items, comments, changed);
    }

    private Report submitted(boolean done) {
        return new Report(script, done, rapporteur, noteTaker, sections, tagging, items, comments, participants);
    }
}
