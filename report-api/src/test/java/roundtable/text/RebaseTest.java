package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RebaseTest {
    private static final Update MINE_1 = update("me", 1, "[3,[0,\"x\"]]");
    private static final Update MINE_2 = update("me", 2, "[4,[0,\"y\"]]");
    private static final Update OTHER = update("p", 1, "[[0,\"ab\"],3]");

    @Test
    void movesOverTheUpdatesOfOthers() {
        assertThat(Rebase.over(List.of(MINE_1, MINE_2), List.of(OTHER)))
                .containsExactly(update("me", 1, "[5,[0,\"x\"]]"), update("me", 2, "[6,[0,\"y\"]]"));
    }

    @Test
    void leavesUpdatesAloneWhereNothingWasLogged() {
        assertThat(Rebase.over(List.of(MINE_1, MINE_2), List.of())).containsExactly(MINE_1, MINE_2);
        assertThat(Rebase.over(List.of(), List.of(OTHER))).isEmpty();
    }

    @Test
    void dropsOwnUpdatesThatAreLoggedAlready() {
        Update logged = update("me", 1, "[5,[0,\"x\"]]");
        assertThat(Rebase.over(List.of(MINE_1, MINE_2), List.of(OTHER, logged)))
                .containsExactly(update("me", 2, "[6,[0,\"y\"]]"));
        assertThat(Rebase.over(List.of(MINE_1), List.of(MINE_1, MINE_2))).isEmpty();
    }

    /** Dropping the wrong one would lose a keystroke, so a client that forgets its earlier update is told. */
    @Test
    void refusesAnUpdateSentWithoutTheOneItRestsOn() {
        assertThatThrownBy(() -> Rebase.over(List.of(MINE_2), List.of(MINE_1)))
                .isInstanceOfSatisfying(
                        MalformedChangeException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MalformedChangeException.OUT_OF_SEQUENCE));
    }

    @Test
    void keepsAnUpdateOfWhichNothingIsLeft() {
        Update delete = update("me", 1, "[[3]]");
        assertThat(Rebase.over(List.of(delete), List.of(update("p", 1, "[[3]]"))))
                .containsExactly(update("me", 1, "[]"));
    }

    @Test
    void showsNoText() {
        assertThat(MINE_1).hasToString("Update[clientId=me, sequence=1, 3 to 4 units]");
    }

    private static Update update(String clientId, long sequence, String changes) {
        return new Update(clientId, sequence, ChangeSet.parse(changes));
    }
}
