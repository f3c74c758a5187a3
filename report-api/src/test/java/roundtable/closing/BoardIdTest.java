package roundtable.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import roundtable.conference.ConferenceId;
import roundtable.refusal.RefusedException;

class BoardIdTest {
    @Test
    void aConferenceWhoseIdLeavesNoRoomForAScriptHasNoBoard() {
        ConferenceId longest = new ConferenceId("c".repeat(57));
        assertThat(Script.of(new BoardId(longest).conference()).value()).hasSize(64);

        ConferenceId longer = new ConferenceId("c".repeat(58));
        assertThatThrownBy(() -> new BoardId(longer))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("id-malformed"));
    }
}
