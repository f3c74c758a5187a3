package roundtable.report.command;

import java.util.Map;

/** The name of each command on the wire: the {@code type} of its JSON object. */
public final class ReportCommandNames {
    public static final Map<String, Class<? extends ReportCommand>> ALL = Map.ofEntries(
            Map.entry("assign-rapporteur", AssignRapporteur.class),
            Map.entry("assign-note-taker", AssignNoteTaker.class),
            Map.entry("add-bullet", AddBullet.class),
            Map.entry("add-heading", AddHeading.class),
            Map.entry("add-paragraph", AddParagraph.class),
            Map.entry("add-quote", AddQuote.class),
            Map.entry("edit-text", EditText.class),
            Map.entry("move-item", MoveItem.class),
            Map.entry("remove-item", RemoveItem.class),
            Map.entry("restore-item", RestoreItem.class),
            Map.entry("tag-item", TagItem.class),
            Map.entry("untag-item", UntagItem.class),
            Map.entry("comment-on-item", CommentOnItem.class),
            Map.entry("resolve-comment", ResolveComment.class),
            Map.entry("finalise-section", FinaliseSection.class),
            Map.entry("reopen-section", ReopenSection.class),
            Map.entry("submit-report", SubmitReport.class),
            Map.entry("withdraw-report", WithdrawReport.class),
            Map.entry("request-attribution", RequestAttribution.class),
            Map.entry("approve-attribution", ApproveAttribution.class),
            Map.entry("mark-quote-anonymous", MarkQuoteAnonymous.class),
            Map.entry("redact-item", RedactItem.class),
            Map.entry("give-participants", GiveParticipants.class),
            Map.entry("keep-name", KeepName.class));

    private ReportCommandNames() {}
}
