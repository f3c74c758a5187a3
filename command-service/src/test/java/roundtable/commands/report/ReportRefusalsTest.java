package roundtable.commands.report;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static roundtable.commands.report.Given.REPORT;
import static roundtable.commands.report.Given.ROUNDTABLE;
import static roundtable.commands.report.Given.TEMPLATE;
import static roundtable.commands.report.Given.after;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.comment;
import static roundtable.commands.report.Given.edit;
import static roundtable.commands.report.Given.edited;
import static roundtable.commands.report.Given.item;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.commands.report.domain.ReportLimits;
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
import roundtable.report.command.EditText;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.MoveItem;
import roundtable.report.command.OpenReport;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReopenSection;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.SubmitReport;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.command.WithdrawReport;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.SectionFinalised;
import roundtable.text.ChangeSet;

/** Why each command can be refused, with the code; nothing happens then. */
class ReportRefusalsTest {
    private static final ReportLimits SMALL = new ReportLimits(4, 10, 5, 40, 4, 1, 6, 1, 4, 8, 2);
    static final Tag TAG = new Tag("sdg", "17");
    private static final String LONE = "\ud83d";

    /** Item {@code a} lives, {@code gone} is removed, {@code q} is a quote. */
    static final Object[] ITEMS = {
        bullet("a", null, "ab"),
        bullet("gone", "a", ""),
        new ItemRemoved(item("gone")),
        new QuoteAdded(item("q"), "quotes", null, ""),
    };

    static Stream<Arguments> refusals() {
        return Stream.of(
                // naming people
                arguments("person-nameless", new AssignRapporteur(new Person(" ", ""))),
                arguments("person-nameless", new AssignNoteTaker(new Person("", ""))),
                arguments("text-too-long", new AssignRapporteur(new Person("x".repeat(9), ""))),
                arguments("text-too-long", new AssignNoteTaker(new Person("x", "x".repeat(9)))),
                arguments("text-malformed", new AssignRapporteur(new Person(LONE, ""))),
                // adding
                arguments("section-unknown", new AddBullet(item("n"), "nowhere", null, "")),
                arguments("kind-not-allowed", new AddBullet(item("n"), "quotes", null, "")),
                arguments("kind-not-allowed", new AddHeading(item("n"), "challenges", null, 1, "")),
                arguments("kind-not-allowed", new AddParagraph(item("n"), "challenges", null, "")),
                arguments("kind-not-allowed", new AddQuote(item("n"), "summary", null, "")),
                arguments("item-exists", new AddBullet(item("a"), "summary", null, "")),
                arguments("item-exists", new AddBullet(item("gone"), "summary", null, "")),
                arguments("item-unknown", new AddBullet(item("n"), "summary", after("never"), "")),
                arguments("heading-level-unknown", new AddHeading(item("n"), "summary", null, 0, "")),
                arguments("heading-level-unknown", new AddHeading(item("n"), "summary", null, 4, "")),
                arguments("text-too-long", new AddBullet(item("n"), "summary", null, "x".repeat(11))),
                arguments("text-too-long", new AddHeading(item("n"), "summary", null, 1, "x".repeat(6))),
                arguments("text-too-long", new AddParagraph(item("n"), "summary", null, "x".repeat(11))),
                arguments("text-too-long", new AddQuote(item("n"), "quotes", null, "x".repeat(11))),
                arguments("text-malformed", new AddBullet(item("n"), "summary", null, LONE)),
                // editing
                arguments("item-unknown", edit("never", 0, "t", 0, "[2]")),
                arguments("item-removed", edit("gone", 0, "t", 0, "[]")),
                arguments("edit-malformed", new EditText(item("a"), 0, "p1.t", 0, List.of())),
                arguments("id-malformed", edit("a", 0, "", 0, "[2]")),
                arguments("client-foreign", new EditText(item("a"), 0, "p2.t", 0, List.of(ChangeSet.empty(2)))),
                arguments("client-foreign", new EditText(item("a"), 0, "p1", 0, List.of(ChangeSet.empty(2)))),
                arguments("client-foreign", new EditText(item("a"), 0, "p1.", 0, List.of(ChangeSet.empty(2)))),
                arguments("client-foreign", new EditText(item("a"), 0, "p12.t", 0, List.of(ChangeSet.empty(2)))),
                arguments("revision-ahead", edit("a", 1, "t", 0, "[2]")),
                arguments("sequence-gap", edit("a", 0, "t", 1, "[2]")),
                arguments("change-length-mismatch", edit("a", 0, "t", 0, "[3]")),
                arguments("change-lone-surrogate", edit("a", 0, "t", 0, "[2,[0,\"\\ud83d\"]]")),
                arguments("text-too-long", edit("a", 0, "t", 0, "[2,[0,\"123456789\"]]")),
                // moving, removing, restoring
                arguments("item-unknown", new MoveItem(item("never"), "summary", null)),
                arguments("item-removed", new MoveItem(item("gone"), "summary", null)),
                arguments("section-unknown", new MoveItem(item("a"), "nowhere", null)),
                arguments("kind-not-allowed", new MoveItem(item("a"), "quotes", null)),
                arguments("item-unknown", new MoveItem(item("a"), "summary", after("never"))),
                arguments("item-unknown", new RemoveItem(item("never"))),
                arguments("item-removed", new RemoveItem(item("gone"))),
                arguments("item-unknown", new RestoreItem(item("never"))),
                arguments("item-not-removed", new RestoreItem(item("a"))),
                // tagging
                arguments("item-unknown", new TagItem(item("never"), TAG)),
                arguments("item-removed", new TagItem(item("gone"), TAG)),
                arguments("tag-unknown", new TagItem(item("a"), new Tag("sdg", "18"))),
                arguments("tag-unknown", new TagItem(item("a"), new Tag("sdg", "0"))),
                arguments("tag-unknown", new TagItem(item("a"), new Tag("gcm", "24"))),
                arguments("tag-unknown", new TagItem(item("a"), new Tag("gcm", "07"))),
                arguments("tag-unknown", new TagItem(item("a"), new Tag("gcm", "seven"))),
                arguments("tag-malformed", new TagItem(item("a"), new Tag(Tag.OWN_WORDS, " "))),
                arguments("tag-malformed", new TagItem(item("a"), new Tag(Tag.OWN_WORDS, "12345"))),
                arguments("text-malformed", new TagItem(item("a"), new Tag(Tag.OWN_WORDS, LONE))),
                arguments("text-unprintable", new TagItem(item("a"), new Tag(Tag.OWN_WORDS, "wa\u200b"))),
                arguments("text-unprintable", new TagItem(item("a"), new Tag(Tag.OWN_WORDS, "w\u0000a"))),
                arguments("item-unknown", new UntagItem(item("never"), TAG)),
                arguments("item-removed", new UntagItem(item("gone"), TAG)),
                // commenting
                arguments("item-unknown", new CommentOnItem(item("never"), comment("c"), null, "x")),
                arguments("item-removed", new CommentOnItem(item("gone"), comment("c"), null, "x")),
                arguments("comment-blank", new CommentOnItem(item("a"), comment("c"), null, " \n")),
                arguments("text-too-long", new CommentOnItem(item("a"), comment("c"), null, "1234567")),
                arguments("text-malformed", new CommentOnItem(item("a"), comment("c"), null, LONE)),
                arguments("comment-unknown", new CommentOnItem(item("a"), comment("c"), comment("never"), "x")),
                arguments("comment-unknown", new ResolveComment(comment("never"))),
                // concluding
                arguments("section-unknown", new FinaliseSection("nowhere")),
                arguments("section-unknown", new ReopenSection("nowhere")),
                arguments("section-not-final", new ReopenSection("summary")),
                arguments("sections-open", new SubmitReport()),
                arguments("report-not-submitted", new WithdrawReport()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void isRefused(String code, ReportCommand command) {
        Given.limited(SMALL, ITEMS).whenRapporteur(command).isRefused(code);
    }

    @Test
    void limitsOfItemsTagsAndComments() {
        Given.limited(SMALL, ITEMS)
                .whenRapporteur(
                        new AddBullet(item("m"), "summary", null, ""), new AddBullet(item("n"), "summary", null, ""))
                .isRefused("report-full");
        Given.limited(SMALL, bullet("a", null, ""), new ItemTagged(item("a"), TAG))
                .whenRapporteur(new TagItem(item("a"), new Tag("sdg", "1")))
                .isRefused("tags-full");
        Given.limited(SMALL, bullet("a", null, ""), new ItemCommented(item("a"), comment("c1"), null, "x"))
                .whenRapporteur(new CommentOnItem(item("a"), comment("c2"), null, "x"))
                .isRefused("comments-full");
    }

    @Test
    void commentsThatExistAreElsewhereOrSettled() {
        Object[] comments = {
            bullet("a", null, ""), bullet("b", "a", ""), new ItemCommented(item("a"), comment("c1"), null, "x")
        };
        Given.report(comments)
                .whenRapporteur(new CommentOnItem(item("b"), comment("c1"), null, "x"))
                .isRefused("comment-exists");
        Given.report(comments)
                .whenRapporteur(new CommentOnItem(item("b"), comment("c2"), comment("c1"), "x"))
                .isRefused("comment-unknown");
        Given.report(comments[0], comments[2], new CommentResolved(item("a"), comment("c1")))
                .whenRapporteur(new CommentOnItem(item("a"), comment("c2"), comment("c1"), "x"))
                .isRefused("thread-resolved");
    }

    @Test
    void aSectionIsFinalisedOnce() {
        Given.report(new SectionFinalised("summary"))
                .whenRapporteur(new FinaliseSection("summary"))
                .isRefused("section-already-final");
    }

    @Test
    void aReportIsOpenedOnce() {
        Given.report()
                .whenSent(
                        new OpenReport(REPORT, new ConferenceId("c2"), "Other", ROUNDTABLE, TEMPLATE),
                        MetaData.emptyInstance())
                .isRefused("report-exists");
    }

    @Test
    void anEditOlderThanTheWindowIsSentAnew() {
        Object[] history = new Object[101];
        history[0] = bullet("a", null, "");
        for (int i = 0; i < 100; i++) {
            history[i + 1] = edited("a", i + 1, "t", i, "[]");
        }
        Given.limited(SMALL, history).whenRapporteur(edit("a", 0, "u", 0, "[]")).isRefused("resync-required");
    }

    @Test
    void aRequestForNothingOrTooMuch() {
        Given.report().whenRapporteur().isRefused("commands-missing");
        Given.limited(SMALL)
                .whenRapporteur(
                        new AssignRapporteur(new Person("A", "")),
                        new AssignRapporteur(new Person("B", "")),
                        new AssignRapporteur(new Person("C", "")))
                .isRefused("commit-too-large");
        Given.limited(SMALL, ITEMS)
                .whenRapporteur(new EditText(item("a"), 0, "p1.t", 0, Collections.nCopies(3, ChangeSet.empty(2))))
                .isRefused("commit-too-large");
    }

    @Test
    void aRefusalOfTheThirdCommandLeavesNothingOfTheFirstTwo() {
        Given.report(ITEMS)
                .whenRapporteur(
                        new AddBullet(item("n"), "summary", null, ""),
                        new RemoveItem(item("a")),
                        new RemoveItem(item("a")))
                .isRefused("item-removed");
    }
}
