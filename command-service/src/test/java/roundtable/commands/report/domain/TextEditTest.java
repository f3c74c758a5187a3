package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.commands.report.domain.Desk.NOTE_TAKER;
import static roundtable.commands.report.domain.Desk.RAPPORTEUR;
import static roundtable.commands.report.domain.Desk.bullet;
import static roundtable.commands.report.domain.Desk.edit;
import static roundtable.commands.report.domain.Desk.item;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.report.command.AddHeading;
import roundtable.report.command.EditText;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

class TextEditTest {
    private Desk desk = new Desk();

    @BeforeEach
    void oneBullet() {
        desk.does(bullet("i1", null, "abc"));
    }

    @Test
    void anEditOnTheCurrentRevisionIsLoggedAsItIs() {
        List<ReportEvent> events = desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));

        assertThat(events).containsExactly(edited(1, "t1", 0, "[3,[0,\"d\"]]"));
        assertThat(desk.text("i1")).isEqualTo("abcd");
    }

    @Test
    void changesOfOneEditFollowOneAnother() {
        List<ReportEvent> events = desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]", "[4,[0,\"e\"]]", "[[5]]"));

        assertThat(events)
                .containsExactly(
                        edited(1, "t1", 0, "[3,[0,\"d\"]]"),
                        edited(2, "t1", 1, "[4,[0,\"e\"]]"),
                        edited(3, "t1", 2, "[[5]]"));
        assertThat(desk.text("i1")).isEmpty();
    }

    @Test
    void anEditMadeMeanwhileIsMappedOverTheOther() {
        desk.does(edit("i1", 0, "t1", 0, "[[0,\"Oh, \"],3]"));

        List<ReportEvent> events = desk.does(NOTE_TAKER, edit("i1", 0, "t2", 0, "[2,[1,\"C!\"]]"));

        assertThat(events).containsExactly(edited(2, "t2", 0, "[6,[1,\"C!\"]]"));
        assertThat(desk.text("i1")).isEqualTo("Oh, abC!");
    }

    @Test
    void anEditOfWhichNothingIsLeftIsLoggedStill() {
        desk.does(edit("i1", 0, "t1", 0, "[[3]]"));

        List<ReportEvent> events = desk.does(NOTE_TAKER, edit("i1", 0, "t2", 0, "[1,[1],1]"));

        assertThat(events).containsExactly(edited(2, "t2", 0, "[]"));
        assertThat(desk.find("i1").revision()).isEqualTo(2);
    }

    @Test
    void whatIsLoggedAlreadyIsNotLoggedTwice() {
        EditText first = edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]");
        desk.does(first);

        assertThat(desk.does(first)).isEmpty();
        assertThat(desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]", "[4,[0,\"e\"]]")))
                .containsExactly(edited(2, "t1", 1, "[4,[0,\"e\"]]"));
        assertThat(desk.text("i1")).isEqualTo("abcde");
    }

    @Test
    void whatIsLoggedAlreadyIsFoundAmongEditsOfOthers() {
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));
        desk.does(NOTE_TAKER, edit("i1", 1, "t2", 0, "[[0,\"<\"],4]"));

        List<ReportEvent> events = desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]", "[4,[0,\"e\"]]"));

        assertThat(events).containsExactly(edited(3, "t1", 1, "[5,[0,\"e\"]]"));
        assertThat(desk.text("i1")).isEqualTo("<abcde");
    }

    @Test
    void anEditThatLeavesOneOutIsRefused() {
        assertThat(desk.refused(edit("i1", 0, "t1", 1, "[3,[0,\"d\"]]"))).isEqualTo("sequence-gap");
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));
        assertThat(desk.refused(edit("i1", 1, "t1", 2, "[4,[0,\"d\"]]"))).isEqualTo("sequence-gap");
        assertThat(desk.refused(edit("i1", 1, "t1", Long.MAX_VALUE, "[4,[0,\"d\"]]")))
                .isEqualTo("sequence-gap");
    }

    @Test
    void anEditThatForgetsAnOwnOneIsRefused() {
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));
        assertThat(desk.refused(edit("i1", 0, "t1", 1, "[3,[0,\"e\"]]"))).isEqualTo("change-out-of-sequence");
    }

    @Test
    void anEditThatCountsAnOwnOneTwiceIsRefused() {
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));
        assertThat(desk.refused(edit("i1", 1, "t1", 0, "[4,[0,\"d\"]]", "[5,[0,\"e\"]]")))
                .isEqualTo("change-out-of-sequence");
    }

    @Test
    void anEditOnARevisionToComeIsRefused() {
        assertThat(desk.refused(edit("i1", 1, "t1", 0, "[3,[0,\"d\"]]"))).isEqualTo("revision-ahead");
        assertThat(desk.refused(edit("i1", Long.MAX_VALUE, "t1", 0, "[3,[0,\"d\"]]")))
                .isEqualTo("revision-ahead");
    }

    @Test
    void anEditOnARevisionBeforeTheWindowIsRefused() {
        desk = new Desk(withWindow(64));
        desk.does(bullet("i1", null, ""));
        for (int i = 0; i < 200; i++) {
            desk.does(edit("i1", i, "t1", i, i == 0 ? "[[0,\"x\"]]" : "[%d,[0,\"x\"]]".formatted(i)));
        }

        assertThat(desk.refused(NOTE_TAKER, edit("i1", 0, "t2", 0, "[[0,\"y\"]]")))
                .isEqualTo("resync-required");
        assertThat(desk.does(NOTE_TAKER, edit("i1", 200 - 64, "t2", 0, "[[0,\"y\"],136]")))
                .hasSize(1);
        assertThat(desk.text("i1")).isEqualTo("y" + "x".repeat(200));
    }

    @Test
    void anOldEditThatIsLoggedIsStillKnownBeyondTheWindow() {
        desk = new Desk(withWindow(32));
        desk.does(bullet("i1", null, ""));
        EditText early = edit("i1", 0, "early", 0, "[[0,\"a\"]]");
        desk.does(NOTE_TAKER, early);
        for (int i = 0; i < 100; i++) {
            desk.does(edit("i1", i + 1, "t1", i, "[%d,[0,\"x\"]]".formatted(i + 1)));
        }

        assertThat(desk.does(NOTE_TAKER, early)).isEmpty();
    }

    @Test
    void aTabThatIsForgottenHasToBeginAnew() {
        desk = new Desk(new ReportLimits(2_000, 10_000, 300, 1_000, 2, 500, 2_000, 50, 60, 200, 1_000));
        desk.does(bullet("i1", null, ""));
        desk.does(edit("i1", 0, "a", 0, "[[0,\"x\"]]"));
        desk.does(edit("i1", 1, "b", 0, "[1,[0,\"x\"]]"));
        desk.does(edit("i1", 2, "c", 0, "[2,[0,\"x\"]]"));

        assertThat(desk.refused(edit("i1", 3, "a", 1, "[3,[0,\"x\"]]"))).isEqualTo("sequence-gap");
        assertThat(desk.does(edit("i1", 3, "a2", 0, "[3,[0,\"x\"]]"))).hasSize(1);
        assertThat(desk.does(edit("i1", 4, "c", 1, "[4,[0,\"x\"]]"))).hasSize(1);
        assertThat(desk.does(edit("i1", 0, "a", 0, "[[0,\"x\"]]"))).isEmpty();
    }

    @Test
    void aChangeForAnotherLengthIsRefused() {
        assertThat(desk.refused(edit("i1", 0, "t1", 0, "[4,[0,\"d\"]]"))).isEqualTo("change-length-mismatch");
        assertThat(desk.refused(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]", "[3,[0,\"e\"]]")))
                .isEqualTo("change-length-mismatch");
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"d\"]]"));
        assertThat(desk.refused(NOTE_TAKER, edit("i1", 0, "t2", 0, "[4,[0,\"d\"]]")))
                .isEqualTo("change-length-mismatch");
    }

    @Test
    void halfACharacterIsRefused() {
        desk.does(bullet("i2", null, "a😀b"));
        assertThat(desk.refused(edit("i2", 0, "t1", 0, "[2,[0,\"x\"],2]"))).isEqualTo("change-splits-character");
        assertThat(desk.refused(edit("i2", 0, "t1", 0, "[1,[1],2]"))).isEqualTo("change-splits-character");
        assertThat(desk.refused(edit("i2", 0, "t1", 0, "[4,[0,\"\\ud83d\"]]"))).isEqualTo("change-lone-surrogate");
    }

    @Test
    void twoHalvesOfACharacterDoNotMeetInTheText() {
        desk.does(bullet("i2", null, "a"));
        assertThat(desk.refused(edit("i2", 0, "t1", 0, "[1,[0,\"\\ud83d\"]]", "[2,[0,\"\\ude00\"]]")))
                .isEqualTo("change-lone-surrogate");
    }

    @Test
    void aTextMayGrowToItsLimitAndNotBeyond() {
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"%s\"]]".formatted("x".repeat(9_997))));
        assertThat(desk.refused(edit("i1", 1, "t1", 1, "[10000,[0,\"y\"]]"))).isEqualTo("text-too-long");
        assertThat(desk.does(edit("i1", 1, "t1", 1, "[9999,[1,\"z\"]]"))).hasSize(1);
    }

    @Test
    void aTextThatIsTooLongSinceTheLimitWasLoweredMayShrink() {
        desk.does(edit("i1", 0, "t1", 0, "[3,[0,\"%s\"]]".formatted("x".repeat(997))));
        ReportLimits lower = new ReportLimits(2_000, 100, 300, 1_000, 2, 500, 2_000, 50, 60, 200, 1_000);

        assertThat(ReportDecider.decide(desk.report, edit("i1", 1, "t1", 1, "[999,[1]]"), RAPPORTEUR, lower))
                .hasSize(1);
    }

    @Test
    void aHeadingHasALimitOfItsOwn() {
        desk.does(new AddHeading(item("h"), "summary", null, 2, "x".repeat(300)));
        assertThat(desk.refused(edit("h", 0, "t1", 0, "[300,[0,\"y\"]]"))).isEqualTo("text-too-long");
    }

    @Test
    void anEditWithoutItsPartsIsRefused() {
        assertThat(desk.refused(edit("i1", 0, "t1", 0))).isEqualTo("edit-malformed");
        assertThat(desk.refused(edit("i1", -1, "t1", 0, "[3]"))).isEqualTo("edit-malformed");
        assertThat(desk.refused(edit("i1", 0, "t1", -1, "[3]"))).isEqualTo("edit-malformed");
        assertThat(desk.refused(edit("i1", 0, "../t", 0, "[3]"))).isEqualTo("id-malformed");
    }

    private static ReportLimits withWindow(int window) {
        return new ReportLimits(2_000, 10_000, 300, window, 256, 500, 2_000, 50, 60, 200, 1_000);
    }

    private static TextEdited edited(long revision, String client, long sequence, String changes) {
        return new TextEdited(item("i1"), revision, Desk.own(client), sequence, ChangeSet.parse(changes));
    }
}
