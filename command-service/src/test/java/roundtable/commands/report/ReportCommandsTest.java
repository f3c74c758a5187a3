package roundtable.commands.report;

import static roundtable.commands.report.Given.OPENED;
import static roundtable.commands.report.Given.REPORT;
import static roundtable.commands.report.Given.ROUNDTABLE;
import static roundtable.commands.report.Given.TEMPLATE;
import static roundtable.commands.report.Given.after;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.comment;
import static roundtable.commands.report.Given.edit;
import static roundtable.commands.report.Given.edited;
import static roundtable.commands.report.Given.item;

import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.report.command.AddBullet;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.AddQuote;
import roundtable.report.command.AssignNoteTaker;
import roundtable.report.command.AssignRapporteur;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.MoveItem;
import roundtable.report.command.OpenReport;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReopenSection;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.SubmitReport;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.command.WithdrawReport;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.NoteTakerAssigned;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/** What each command makes happen where nothing stands in its way. */
class ReportCommandsTest {
    private static final Person PERSON = new Person("Ada Lovelace", "Ministry");
    private static final Tag TAG = new Tag("gcm", "23");

    @Test
    void openReport() {
        Given.nothing()
                .whenSent(
                        new OpenReport(REPORT, new ConferenceId("c1"), "Forum", ROUNDTABLE, TEMPLATE),
                        MetaData.emptyInstance())
                .happens(OPENED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER", "ORGANISER"})
    void assign(Role role) {
        Given.report().when(role, new AssignRapporteur(PERSON)).happens(new RapporteurAssigned(PERSON));
        Given.report().when(role, new AssignNoteTaker(PERSON)).happens(new NoteTakerAssigned(PERSON));
    }

    @Test
    void assigningTheSamePersonChangesNothing() {
        Given.report(new RapporteurAssigned(PERSON))
                .whenRapporteur(new AssignRapporteur(PERSON))
                .nothingHappens();
        Given.report(new NoteTakerAssigned(PERSON))
                .whenRapporteur(new AssignNoteTaker(PERSON))
                .nothingHappens();
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER"})
    void addItems(Role role) {
        Given.report()
                .when(role, new AddBullet(item("b"), "summary", null, "One\r\ntwo"))
                .happens(new BulletAdded(item("b"), "summary", null, "One\ntwo"));
        Given.report(bullet("a", null, ""))
                .when(role, new AddHeading(item("h"), "summary", after("a"), 2, "Heading"))
                .happens(new HeadingAdded(item("h"), "summary", after("a"), 2, "Heading"));
        Given.report(bullet("a", null, ""))
                .when(role, new AddParagraph(item("p"), "summary", after("a"), ""))
                .happens(new ParagraphAdded(item("p"), "summary", after("a"), ""));
        Given.report()
                .when(role, new AddQuote(item("q"), "quotes", null, "Never again"))
                .happens(new QuoteAdded(item("q"), "quotes", null, "Never again"));
    }

    @Test
    void editText() {
        Given.report(bullet("a", null, "ab"))
                .whenRapporteur(edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .happens(edited("a", 1, "t", 0, "[2,[0,\"c\"]]"));
    }

    @Test
    void moveItem() {
        Given.report(bullet("a", null, ""))
                .whenRapporteur(new MoveItem(item("a"), "challenges", null))
                .happens(new ItemMoved(item("a"), "challenges", null));
    }

    @Test
    void removeAndRestoreItem() {
        Given.report(bullet("a", null, ""))
                .whenRapporteur(new RemoveItem(item("a")))
                .happens(new ItemRemoved(item("a")));
        Given.report(bullet("a", null, ""), new ItemRemoved(item("a")))
                .whenRapporteur(new RestoreItem(item("a")))
                .happens(new ItemRestored(item("a")));
    }

    @Test
    void anAuditorMayRestoreAndNothingElse() {
        Given.report(bullet("a", null, ""), new ItemRemoved(item("a")))
                .when(Role.AUDITOR, new RestoreItem(item("a")))
                .happens(new ItemRestored(item("a")));
        Given.report(bullet("a", null, ""))
                .when(Role.AUDITOR, new RemoveItem(item("a")))
                .isRefused("not-for-your-role");
    }

    @Test
    void tagAndUntagItem() {
        Given.report(bullet("a", null, ""))
                .whenRapporteur(new TagItem(item("a"), TAG))
                .happens(new ItemTagged(item("a"), TAG));
        Given.report(bullet("a", null, ""))
                .whenRapporteur(new TagItem(item("a"), new Tag(Tag.OWN_WORDS, " skills ")))
                .happens(new ItemTagged(item("a"), new Tag(Tag.OWN_WORDS, "skills")));
        Given.report(bullet("a", null, ""), new ItemTagged(item("a"), TAG))
                .whenRapporteur(new UntagItem(item("a"), TAG))
                .happens(new ItemUntagged(item("a"), TAG));
    }

    @Test
    void aTagThatIsThereOrIsNotThereAlreadyChangesNothing() {
        Given.report(bullet("a", null, ""), new ItemTagged(item("a"), TAG))
                .whenRapporteur(new TagItem(item("a"), TAG))
                .nothingHappens();
        Given.report(bullet("a", null, ""))
                .whenRapporteur(new UntagItem(item("a"), TAG))
                .nothingHappens();
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER", "ORGANISER", "CHAIR"})
    void commentAndResolve(Role role) {
        Given.report(bullet("a", null, ""))
                .when(role, new CommentOnItem(item("a"), comment("c1"), null, "Really?"))
                .happens(new ItemCommented(item("a"), comment("c1"), null, "Really?"));
        Given.report(bullet("a", null, ""), new ItemCommented(item("a"), comment("c1"), null, "Really?"))
                .when(role, new ResolveComment(comment("c1")))
                .happens(new CommentResolved(item("a"), comment("c1")));
    }

    @Test
    void aReplyBelongsToTheFirstCommentOfItsThread() {
        Object[] thread = {
            bullet("a", null, ""),
            new ItemCommented(item("a"), comment("c1"), null, "Really?"),
            new ItemCommented(item("a"), comment("c2"), comment("c1"), "Yes.")
        };
        Given.report(thread)
                .whenRapporteur(new CommentOnItem(item("a"), comment("c3"), comment("c2"), "Good."))
                .happens(new ItemCommented(item("a"), comment("c3"), comment("c1"), "Good."));
        Given.report(thread)
                .whenRapporteur(new ResolveComment(comment("c2")))
                .happens(new CommentResolved(item("a"), comment("c1")));
    }

    @Test
    void resolvingWhatIsResolvedChangesNothing() {
        Given.report(
                        bullet("a", null, ""),
                        new ItemCommented(item("a"), comment("c1"), null, "Really?"),
                        new CommentResolved(item("a"), comment("c1")))
                .whenRapporteur(new ResolveComment(comment("c1")))
                .nothingHappens();
    }

    @Test
    void aFinalSectionTakesComments() {
        Given.report(bullet("a", null, ""), new SectionFinalised("summary"))
                .when(Role.CHAIR, new CommentOnItem(item("a"), comment("c1"), null, "Is this so?"))
                .happens(new ItemCommented(item("a"), comment("c1"), null, "Is this so?"));
    }

    @Test
    void finaliseAndReopenSection() {
        Given.report().whenRapporteur(new FinaliseSection("summary")).happens(new SectionFinalised("summary"));
        Given.report(new SectionFinalised("summary"))
                .whenRapporteur(new ReopenSection("summary"))
                .happens(new SectionReopened("summary"));
    }

    @Test
    void submitAndWithdrawReport() {
        Object[] allFinal = {
            new SectionFinalised("summary"), new SectionFinalised("challenges"), new SectionFinalised("quotes")
        };
        Given.report(allFinal).whenRapporteur(new SubmitReport()).happens(new ReportSubmitted());
        Given.report(new ReportSubmitted()).whenRapporteur(new WithdrawReport()).happens(new ReportWithdrawn());
    }

    @Test
    void severalCommandsHappenInOrderEachOnWhatTheOneBeforeItLeft() {
        Given.report()
                .whenRapporteur(
                        new AddBullet(item("a"), "summary", null, "One"),
                        edit("a", 0, "t", 0, "[3,[0,\"!\"]]"),
                        new AddBullet(item("b"), "summary", after("a"), ""),
                        new FinaliseSection("summary"))
                .happens(
                        bullet("a", null, "One"),
                        edited("a", 1, "t", 0, "[3,[0,\"!\"]]"),
                        bullet("b", "a", ""),
                        new SectionFinalised("summary"));
    }
}
