package roundtable.report.event;

import java.util.List;
import roundtable.event.EventType;

/** The allow-list of stored names. */
public final class ReportEventTypes {
    public static final List<EventType> ALL = List.of(
            new EventType("report-opened", 1, ReportOpened.class),
            new EventType("rapporteur-assigned", 1, RapporteurAssigned.class),
            new EventType("note-taker-assigned", 1, NoteTakerAssigned.class),
            new EventType("bullet-added", 1, BulletAdded.class),
            new EventType("heading-added", 1, HeadingAdded.class),
            new EventType("paragraph-added", 1, ParagraphAdded.class),
            new EventType("quote-added", 1, QuoteAdded.class),
            new EventType("text-edited", 1, TextEdited.class),
            new EventType("item-moved", 1, ItemMoved.class),
            new EventType("item-removed", 1, ItemRemoved.class),
            new EventType("item-restored", 1, ItemRestored.class),
            new EventType("item-tagged", 1, ItemTagged.class),
            new EventType("item-untagged", 1, ItemUntagged.class),
            new EventType("item-commented", 1, ItemCommented.class),
            new EventType("comment-resolved", 1, CommentResolved.class),
            new EventType("section-finalised", 1, SectionFinalised.class),
            new EventType("section-reopened", 1, SectionReopened.class),
            new EventType("report-submitted", 1, ReportSubmitted.class),
            new EventType("report-withdrawn", 1, ReportWithdrawn.class));

    private ReportEventTypes() {}
}
