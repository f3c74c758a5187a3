package roundtable.commands.report;

import static roundtable.commands.report.Given.after;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.edit;
import static roundtable.commands.report.Given.edited;
import static roundtable.commands.report.Given.item;

import org.junit.jupiter.api.Test;
import roundtable.access.Role;
import roundtable.report.Tag;
import roundtable.report.command.AddBullet;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.TagItem;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/** What becomes of a command when the colleague was a moment faster. */
class ReportConcurrencyTest {
    private static final Object A = bullet("a", null, "ab");
    private static final Object B = bullet("b", "a", "cd");

    @Test
    void insertingAfterAnItemRemovedMeanwhile() {
        Given.report(A, B, new ItemRemoved(item("b")))
                .whenRapporteur(new AddBullet(item("n"), "summary", after("b"), ""))
                .happens(bullet("n", "a", ""));
    }

    @Test
    void insertingAfterAnItemMovedAwayMeanwhile() {
        Given.report(A, B, new ItemMoved(item("a"), "challenges", null))
                .whenRapporteur(new AddBullet(item("n"), "summary", after("a"), ""))
                .happens(bullet("n", "b", ""));
    }

    @Test
    void bothInsertAtTheSamePlace() {
        Given.report(A, bullet("m", "a", ""))
                .whenRapporteur(new AddBullet(item("n"), "summary", after("a"), ""))
                .happens(bullet("n", "a", ""));
    }

    @Test
    void movingIntoASectionFinalisedMeanwhile() {
        Given.report(A, new SectionFinalised("challenges"))
                .whenRapporteur(new MoveItem(item("a"), "challenges", null))
                .isRefused("section-final");
    }

    @Test
    void movingOutOfASectionFinalisedMeanwhile() {
        Given.report(A, new SectionFinalised("summary"))
                .whenRapporteur(new MoveItem(item("a"), "challenges", null))
                .isRefused("section-final");
    }

    @Test
    void movingAnItemMovedElsewhereMeanwhile() {
        Given.report(A, new ItemMoved(item("a"), "challenges", null))
                .whenRapporteur(new MoveItem(item("a"), "summary", null))
                .happens(new ItemMoved(item("a"), "summary", null));
    }

    @Test
    void editingAnItemRemovedMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .isRefused("item-removed");
    }

    @Test
    void editingAnItemRemovedAndRestoredMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")), new ItemRestored(item("a")))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .happens(edited("a", 1, "t", 0, "[2,[0,\"c\"]]"));
    }

    @Test
    void editingAnItemMovedMeanwhile() {
        Given.report(A, new ItemMoved(item("a"), "challenges", null))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .happens(edited("a", 1, "t", 0, "[2,[0,\"c\"]]"));
    }

    @Test
    void editingInASectionFinalisedMeanwhile() {
        Given.report(A, new SectionFinalised("summary"))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .isRefused("section-final");
    }

    @Test
    void editingInASectionFinalisedAndReopenedMeanwhile() {
        Given.report(A, new SectionFinalised("summary"), new SectionReopened("summary"))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[2,[0,\"c\"]]"))
                .happens(edited("a", 1, "t", 0, "[2,[0,\"c\"]]"));
    }

    @Test
    void editingWhatWasEditedMeanwhile() {
        Given.report(A, edited("a", 1, "u", 0, "[[0,\"<\"],2]"), edited("a", 2, "u", 1, "[3,[0,\">\"]]"))
                .when(Role.NOTE_TAKER, edit("a", 0, "t", 0, "[1,[0,\"-\"],1]"))
                .happens(edited("a", 3, "t", 0, "[2,[0,\"-\"],2]"));
    }

    @Test
    void removingAnItemRemovedMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")))
                .when(Role.NOTE_TAKER, new RemoveItem(item("a")))
                .isRefused("item-removed");
    }

    @Test
    void restoringIntoASectionFinalisedMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")), new SectionFinalised("summary"))
                .whenRapporteur(new RestoreItem(item("a")))
                .isRefused("section-final");
    }

    @Test
    void restoringAnItemRestoredMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")), new ItemRestored(item("a")))
                .whenRapporteur(new RestoreItem(item("a")))
                .isRefused("item-not-removed");
    }

    @Test
    void taggingAnItemRemovedMeanwhile() {
        Given.report(A, new ItemRemoved(item("a")))
                .whenRapporteur(new TagItem(item("a"), new Tag("gcm", "1")))
                .isRefused("item-removed");
    }
}
