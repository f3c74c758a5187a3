package roundtable.report.event;

import java.util.Map;

/** The stable name of each event in the journal and on the wire. Class names may change; these may not. */
public final class ReportEventNames {
    public static final Map<String, Class<? extends ReportEvent>> ALL = Map.ofEntries(
            Map.entry("report-opened", ReportOpened.class),
            Map.entry("rapporteur-assigned", RapporteurAssigned.class),
            Map.entry("note-taker-assigned", NoteTakerAssigned.class),
            Map.entry("bullet-added", BulletAdded.class),
            Map.entry("heading-added", HeadingAdded.class),
            Map.entry("paragraph-added", ParagraphAdded.class),
            Map.entry("quote-added", QuoteAdded.class),
            Map.entry("text-edited", TextEdited.class),
            Map.entry("item-moved", ItemMoved.class),
            Map.entry("item-removed", ItemRemoved.class),
            Map.entry("item-restored", ItemRestored.class),
            Map.entry("item-tagged", ItemTagged.class),
            Map.entry("item-untagged", ItemUntagged.class),
            Map.entry("item-commented", ItemCommented.class),
            Map.entry("comment-resolved", CommentResolved.class),
            Map.entry("section-finalised", SectionFinalised.class),
            Map.entry("section-reopened", SectionReopened.class),
            Map.entry("report-submitted", ReportSubmitted.class),
            Map.entry("report-withdrawn", ReportWithdrawn.class),
            Map.entry("attribution-requested", AttributionRequested.class),
            Map.entry("attribution-approved", AttributionApproved.class),
            Map.entry("quote-marked-anonymous", QuoteMarkedAnonymous.class),
            Map.entry("item-redacted", ItemRedacted.class),
            Map.entry("participants-given", ParticipantsGiven.class),
            Map.entry("name-kept", NameKept.class),
            Map.entry("key-destroyed", KeyDestroyed.class));

    private ReportEventNames() {}

    /** Whether an event of that name says that something is to be forgotten. */
    public static boolean isForgetting(String name) {
        Class<? extends ReportEvent> type = ALL.get(name);
        return type != null && ForgettingEvent.class.isAssignableFrom(type);
    }
}
