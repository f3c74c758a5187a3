package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final long FIRST_SEED = 1_000;
    private static final int SESSIONS = 2_000;

    @Test
    void everyCopyEndsWithTheSameText() {
        int updates = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SESSIONS; seed++) {
            updates += run(seed, false).log.size();
        }
        assertThat(updates).as("sessions are not trivial").isGreaterThan(20 * SESSIONS);
    }

    @Test
    void aPeerThatCutsCharactersIsRefusedAndDoesNoHarm() {
        int refusals = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SESSIONS / 4; seed++) {
            refusals += run(seed, true).refusals;
        }
        assertThat(refusals).isGreaterThan(SESSIONS / 4);
    }

    private static Session run(long seed, boolean oneCareless) {
        Session session = new Session(seed, oneCareless);
        try {
            session.run(200);
            session.assertConverged();
            return session;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ", start " + JsonWriter.write(session.start) + ", log "
                            + session.log.stream()
                                    .map(echo -> echo.update().clientId() + " "
                                            + echo.update().changes())
                                    .toList(),
                    e);
        }
    }
}
