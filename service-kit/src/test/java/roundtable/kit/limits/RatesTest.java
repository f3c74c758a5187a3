package roundtable.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import roundtable.refusal.RefusedException;

/** Everybody is held to their pace, and nothing grows without bound. */
class RatesTest {
    private final Clock clock = new Clock();

    @Test
    void aBurstIsServedAndThenThePaceHolds() {
        Buckets buckets = new Buckets(Pace.valueOf("10/s burst 30"), 100, clock);
        for (int i = 0; i < 30; i++) {
            assertThat(buckets.spend("a")).isZero();
        }
        assertThat(buckets.spend("a")).isEqualTo(Duration.ofMillis(100));
        assertThat(buckets.spend("b")).as("somebody else").isZero();
        clock.pass(Duration.ofMillis(100));
        assertThat(buckets.spend("a")).isZero();
        assertThat(buckets.spend("a")).isPositive();
    }

    @Test
    void whoRestedIsForgottenAndTooManyShareOne() {
        Buckets buckets = new Buckets(Pace.valueOf("1/s burst 2"), 100, clock);
        for (int i = 0; i < 10_000; i++) {
            buckets.spend("address " + i);
        }
        assertThat(buckets.size()).isEqualTo(100);
        assertThat(buckets.spend("one more")).as("shared with thousands").isPositive();
        assertThat(buckets.spend("address 7")).as("one of its own").isZero();
        assertThat(buckets.spend("address 7")).as("nothing was forgotten").isPositive();
        clock.pass(Duration.ofMinutes(2));
        assertThat(buckets.spend("one more")).isZero();
        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void anAddressHoldsPeopleTogetherAndAPersonAddresses() {
        Rates rates = new Rates(settings(), clock);
        assertThat(commands(rates, "Ada", "1.1.1.1")).isEqualTo(250);
        assertThat(commands(rates, "Ada", "2.2.2.2"))
                .as("the same person elsewhere")
                .isZero();
        assertThat(commands(rates, "Bo", "1.1.1.1")).as("somebody else there").isEqualTo(250);
        int fromThere = 500;
        for (int i = 0; i < 50; i++) {
            fromThere += commands(rates, "Person " + i, "1.1.1.1");
        }
        assertThat(fromThere).isEqualTo(4000);
        assertThat(commands(rates, null, "3.3.3.3"))
                .as("nobody, by the address")
                .isEqualTo(4000);
    }

    private static int commands(Rates rates, @Nullable String person, String address) {
        for (int count = 0; ; count++) {
            try {
                rates.spend(Act.COMMAND, new Caller(person, address));
            } catch (RefusedException refused) {
                assertThat(refused.refusal().retryAfter()).isPositive();
                assertThat(refused.refusal().kind().status()).isEqualTo(429);
                return count;
            }
        }
    }

    @Test
    void theSentenceSaysHowManySeconds() {
        assertThat(new TooManyRequests(Duration.ofMillis(3)).sentence()).contains("in 1 second:");
        assertThat(new TooManyRequests(Duration.ofMillis(1001)).sentence()).contains("in 2 seconds:");
    }

    @ParameterizedTest
    @CsvSource({"50/s burst 250, 50, 1, 250", "60/min, 60, 60, 60", "7/h burst 8, 7, 3600, 8"})
    void aPaceIsRead(String text, long each, long seconds, long burst) {
        assertThat(Pace.valueOf(text)).isEqualTo(new Pace(each, Duration.ofSeconds(seconds), burst));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "0/s", "50/s burst", "50/s burst 0", "-1/s", "50/week", "9999999999/s"})
    void whatIsNoPaceIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.valueOf(text));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/reports/r1/commands, COMMAND",
        "POST, /api/conferences/c1/commands, COMMAND",
        "POST, /api/session, SIGN_IN",
        "POST, /api/join, JOIN",
        "POST, /api/join/look, JOIN",
        "POST, /api/invitations, INVITATION",
        "POST, /api/invitations/i1/link, INVITATION",
        "POST, /api/people/p1/recovery, INVITATION",
        "GET, /api/reports/r1/trail.csv, EXPORT",
        "GET, /api/reports/r1/trail.pdf, EXPORT",
        "HEAD, /api/reports/r1/trail.jsonl, EXPORT",
        "GET, /api/reports/r1/changes.jsonl, EXPORT",
        "POST, /api/conferences/c1/copies, EXPORT",
        "GET, /api/session,",
        "GET, /api/reports/r1/trail,",
        "DELETE, /api/session,"
    })
    void requestsAreOfOneSort(String method, String path, @Nullable Act act) {
        assertThat(RateFilter.act(method, path)).isEqualTo(act);
    }

    private static RateSettings settings() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("roundtable.rates", RateSettings.class);
    }

    private static final class Clock implements TimeMeter {
        private long now = 1_000_000_000;

        void pass(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
