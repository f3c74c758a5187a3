package roundtable.commands.report;

import static roundtable.commands.report.AttributionTest.APPROVED;
import static roundtable.commands.report.AttributionTest.QUOTE;
import static roundtable.commands.report.AttributionTest.REQUESTED;
import static roundtable.commands.report.Given.REPORT;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.comment;
import static roundtable.commands.report.Given.edit;
import static roundtable.commands.report.Given.edited;
import static roundtable.commands.report.Given.item;

import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.access.Role;
import roundtable.report.RedactionReason;
import roundtable.report.Tag;
import roundtable.report.command.AddBullet;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.KeepName;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RecordKeyDestroyed;
import roundtable.report.command.RedactItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.KeyDestroyed;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.TextEdited;

/** What is redacted is gone for good, and what can't be read can't be changed. */
class RedactionTest {
    private static final RedactItem REDACT = new RedactItem(item("a"), RedactionReason.NAMES_A_PERSON);
    private static final ItemRedacted REDACTED = new ItemRedacted(item("a"), RedactionReason.NAMES_A_PERSON);
    private static final Tag TAG = new Tag(Tag.OWN_WORDS, "word");
    private static final Object A = bullet("a", null, "ab");
    private static final Object COMMENTED = new ItemCommented(item("a"), comment("c"), null, "who?");
    private static final Object LOST = new BulletAdded(item("a"), "summary", null, null);

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "ORGANISER"})
    void anythingCanBeRedactedAtAnyTime(Role role) {
        Given.report(A).when(role, REDACT).happens(REDACTED);
        Given.report(A, new ItemRemoved(item("a"))).when(role, REDACT).happens(REDACTED);
        Given.report(A, new SectionFinalised("summary")).when(role, REDACT).happens(REDACTED);
        Given.report(A, new ReportSubmitted()).when(role, REDACT).happens(REDACTED);
        Given.report(LOST).when(role, REDACT).happens(REDACTED);
        Given.report(QUOTE, REQUESTED, APPROVED)
                .when(role, new RedactItem(item("q"), RedactionReason.ASKED_TO))
                .happens(new ItemRedacted(item("q"), RedactionReason.ASKED_TO));
    }

    @Test
    void onceIsEnough() {
        Given.report(A, REDACTED)
                .whenRapporteur(new RedactItem(item("a"), RedactionReason.OTHER))
                .nothingHappens();
        Given.report(A, REDACTED, new ReportSubmitted())
                .when(Role.ORGANISER, REDACT)
                .nothingHappens();
        Given.report().whenRapporteur(REDACT).isRefused("item-unknown");
    }

    static Stream<ReportCommand> changes() {
        return Stream.of(
                edit("a", 0, "t", 0, "[2]"),
                new TagItem(item("a"), TAG),
                new UntagItem(item("a"), TAG),
                new CommentOnItem(item("a"), comment("n"), null, "x"),
                new KeepName(item("a"), "ab"));
    }

    static Stream<ReportCommand> changesAndMoves() {
        return Stream.concat(
                changes(),
                Stream.of(
                        new MoveItem(item("a"), "challenges", null),
                        new RemoveItem(item("a")),
                        new ResolveComment(comment("c"))));
    }

    @ParameterizedTest
    @MethodSource("changesAndMoves")
    void whatIsRedactedIsNotChanged(ReportCommand command) {
        Given.report(A, COMMENTED, REDACTED).whenRapporteur(command).isRefused("item-redacted");
    }

    @Test
    void whatIsRedactedIsNotRestored() {
        Given.report(A, new ItemRemoved(item("a")), REDACTED)
                .whenRapporteur(new RestoreItem(item("a")))
                .isRefused("item-redacted");
        Given.report(A, REDACTED)
                .whenRapporteur(new AddBullet(item("a"), "summary", null, "again"))
                .isRefused("item-exists");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatCanNotBeReadIsNotChanged(ReportCommand command) {
        Given.report(LOST).whenRapporteur(command).isRefused("item-unreadable");
        Given.report(A, new TextEdited(item("a"), 1, "p1.t", 0, null))
                .whenRapporteur(command)
                .isRefused("item-unreadable");
    }

    /** A change of another text in its place opens, since it has the same key. */
    @Test
    void aChangeThatDoesNotFitMakesItsItemUnreadableAndNoOther() {
        Object[] history = {A, edited("a", 1, "t", 0, "[7,[0,\"x\"]]"), bullet("b", "a", "cd")};
        Given.report(history).whenRapporteur(edit("a", 1, "u", 0, "[2]")).isRefused("item-unreadable");
        Given.report(history)
                .whenRapporteur(edit("b", 0, "t", 0, "[2,[0,\"e\"]]"))
                .happens(edited("b", 1, "t", 0, "[2,[0,\"e\"]]"));
    }

    @Test
    void aThreadOfWhatCanNotBeReadCanBeSettled() {
        Given.report(LOST, COMMENTED)
                .whenRapporteur(new ResolveComment(comment("c")))
                .happens(new CommentResolved(item("a"), comment("c")));
    }

    @Test
    void whatIsRedactedHoldsNothingUp() {
        Given.report(QUOTE, REQUESTED, new ItemRedacted(item("q"), RedactionReason.OTHER))
                .whenRapporteur(new FinaliseSection("quotes"))
                .happens(new SectionFinalised("quotes"));
    }

    @Test
    void whatIsRedactedKeepsItsPlace() {
        Given.report(A, REDACTED)
                .whenRapporteur(new AddBullet(item("b"), "summary", item("a"), "next"))
                .happens(new BulletAdded(item("b"), "summary", item("a"), "next"));
    }

    @Test
    void thatKeysAreDestroyedIsRecorded() {
        Given.report(A, new ReportSubmitted())
                .whenSent(new RecordKeyDestroyed(REPORT, "e-1"), MetaData.emptyInstance())
                .happens(new KeyDestroyed("e-1"));
    }

    @Test
    void aRefusalOfOneCommandKeepsWhatAnotherWouldHaveRedacted() {
        Given.report(A, bullet("b", "a", ""))
                .whenRapporteur(REDACT, edit("a", 0, "t", 0, "[2]"))
                .isRefused("item-redacted");
    }
}
