package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import roundtable.commands.identity.Guesses.Bucket;

/** It gets slow for whoever guesses, for as long as they do. */
class GuessesTest {
    private static final List<Bucket> GUESSER = List.of(new Bucket("account net", 2), new Bucket("net", 4));
    private static final List<Bucket> DEVICE = List.of(new Bucket("device", 2));

    private final AtomicLong now = new AtomicLong();
    private final Guesses guesses = new Guesses(now::get);

    @Test
    void eachFurtherFailureTakesTwiceAsLong() {
        assertThat(guesses.attempt(GUESSER)).isZero();
        assertThat(guesses.attempt(GUESSER)).isZero();
        assertThat(guesses.attempt(GUESSER)).isEqualTo(Duration.ofSeconds(1));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(guesses.attempt(GUESSER)).isZero();
        assertThat(guesses.attempt(GUESSER)).isEqualTo(Duration.ofSeconds(2));
        assertThat(guesses.attempt(DEVICE)).isZero();
    }

    @Test
    void manyAccountsFromOneNetworkAreSlowedToo() {
        for (int account = 0; account < 4; account++) {
            assertThat(guesses.attempt(List.of(new Bucket("account " + account, 2), new Bucket("net", 4))))
                    .isZero();
        }
        assertThat(guesses.attempt(List.of(new Bucket("account 5", 2), new Bucket("net", 4))))
                .isPositive();
    }

    @Test
    void whoIsRightStartsAnew() {
        guesses.attempt(GUESSER);
        guesses.attempt(GUESSER);
        guesses.succeeded(GUESSER);
        assertThat(guesses.attempt(GUESSER)).isZero();
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(guesses.attempt(GUESSER)).isZero();
    }
}
