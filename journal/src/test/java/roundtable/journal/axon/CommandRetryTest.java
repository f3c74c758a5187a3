package roundtable.journal.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class CommandRetryTest {

    private final StrongCache cache = new StrongCache(2);
    private final CommandRetry retry = new CommandRetry(cache, new Random(1), "locked"::equals);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void dropsTheCachedAggregateAndTriesAgain() {
        cache.put("m", "stale");
        cache.put("other", "fresh");

        String result = retry.run("m", () -> {
            if (tries.incrementAndGet() == 1) {
                throw new CommandExecutionException("wrapped", new ConcurrencyException("conflict"));
            }
            return cache.containsKey("m") ? "decided on stale state" : "decided on fresh state";
        });

        assertThat(result).isEqualTo("decided on fresh state");
        assertThat(cache.containsKey("other")).isTrue();
    }

    @Test
    void givesUpAfterFiveTries() {
        assertThatThrownBy(() -> retry.run("m", () -> {
                    tries.incrementAndGet();
                    throw new ConcurrencyException("conflict");
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(tries).hasValue(5);
    }

    @Test
    void doesNotRepeatARefusal() {
        assertThatThrownBy(() -> retry.run("m", () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(tries).hasValue(1);
    }

    @Test
    void keepsNothingOfAnAggregateThatCanNotBeReadWhole() {
        cache.put("m", "whole");
        retry.run("m", () -> "done");
        assertThat(cache.containsKey("m")).isTrue();
        assertThatThrownBy(() -> retry.run("locked", () -> {
                    cache.put("locked", "in part");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(cache.containsKey("locked")).isFalse();
    }

    @Test
    void theCacheKeepsWhatWasUsedLast() {
        cache.put("a", 1);
        cache.put("b", 2);
        Integer used = cache.get("a");
        cache.put("c", 3);

        assertThat(used).isEqualTo(1);
        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.containsKey("b")).isFalse();
        assertThat(cache.containsKey("c")).isTrue();
    }
}
