package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.commands.report.domain.Desk.bullet;
import static roundtable.commands.report.domain.Desk.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.report.command.AddBullet;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.RestoreItem;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ReportEvent;

class OrderTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void threeBullets() {
        desk.does(bullet("a", null, ""), bullet("b", "a", ""), bullet("c", "b", ""));
    }

    @Test
    void anItemStandsBehindTheOneItNames() {
        desk.does(bullet("d", "a", ""), bullet("e", null, ""));
        assertThat(desk.order("summary")).containsExactly("e", "a", "d", "b", "c");
    }

    @Test
    void behindARemovedItemMeansBehindItsNearestLivingPredecessor() {
        desk.does(new RemoveItem(item("b")), new RemoveItem(item("c")));

        List<ReportEvent> events = desk.does(bullet("d", "c", ""));

        assertThat(events).containsExactly(new BulletAdded(item("d"), "summary", item("a"), ""));
        assertThat(desk.order("summary")).containsExactly("a", "d", "b", "c");
    }

    @Test
    void behindARemovedItemWithoutALivingPredecessorMeansFirst() {
        desk.does(new RemoveItem(item("a")));

        List<ReportEvent> events = desk.does(bullet("d", "a", ""));

        assertThat(events).containsExactly(new BulletAdded(item("d"), "summary", null, ""));
        assertThat(desk.order("summary")).containsExactly("d", "a", "b", "c");
    }

    @Test
    void behindAnItemThatLeftTheSectionMeansLast() {
        desk.does(move("a", "challenges", null), new RemoveItem(item("c")));

        List<ReportEvent> events = desk.does(bullet("d", "a", ""));

        assertThat(events).containsExactly(new BulletAdded(item("d"), "summary", item("b"), ""));
    }

    @Test
    void aMovedItemLeavesItsPlace() {
        desk.does(move("a", "summary", "b"));
        assertThat(desk.order("summary")).containsExactly("b", "a", "c");
        desk.does(move("c", "summary", null));
        assertThat(desk.order("summary")).containsExactly("c", "b", "a");
        desk.does(move("b", "challenges", null));
        assertThat(desk.order("summary")).containsExactly("c", "a");
        assertThat(desk.order("challenges")).containsExactly("b");
    }

    @Test
    void behindARemovedItemWhoseLivingPredecessorIsTheMovedOneMeansBehindTheOneBeforeThat() {
        desk.does(new RemoveItem(item("c")));

        assertThat(desk.does(move("b", "summary", "c"))).isEmpty();
        assertThat(desk.does(move("b", "challenges", null), bullet("x", "b", "")))
                .contains(new ItemMoved(item("b"), "challenges", null))
                .contains(new BulletAdded(item("x"), "summary", item("a"), ""));
    }

    @Test
    void aMoveToWhereItStandsChangesNothing() {
        assertThat(desk.does(move("b", "summary", "a"))).isEmpty();
        assertThat(desk.does(move("a", "summary", null))).isEmpty();
        assertThat(desk.does(move("b", "summary", "b"))).isEmpty();
    }

    @Test
    void aRestoredItemStandsWhereItStood() {
        desk.does(new RemoveItem(item("b")), move("c", "summary", null));
        desk.does(new RestoreItem(item("b")));
        assertThat(desk.order("summary")).containsExactly("c", "a", "b");
        assertThat(desk.does(bullet("d", "b", "")))
                .containsExactly(new BulletAdded(item("d"), "summary", item("b"), ""));
    }

    @Test
    void anItemThatNeverWasIsNoPlace() {
        assertThat(desk.refused(bullet("d", "nowhere", ""))).isEqualTo("item-unknown");
        assertThat(desk.refused(new AddBullet(item("d"), "nowhere", null, ""))).isEqualTo("section-unknown");
    }

    private static MoveItem move(String id, String section, @Nullable String after) {
        return new MoveItem(item(id), section, after == null ? null : item(after));
    }
}
