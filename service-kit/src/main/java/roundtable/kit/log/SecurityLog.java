package roundtable.kit.log;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import roundtable.kit.server.Origin;

/**
 * The log {@code roundtable.security}: who was let in, what was refused, what was destroyed. It holds codes, ids and
 * beginnings of addresses; never a name, an e-mail, a token or a text.
 */
public final class SecurityLog {
    private static final Logger log = LoggerFactory.getLogger("roundtable.security");
    private static final String NONE = "-";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,140}";

    /** Whoever is refused a thousand times a second must not fill the disk with it. */
    private static final Bucket REFUSALS = Bucket.builder()
            .addLimit(limit -> limit.capacity(500).refillGreedy(20, Duration.ofSeconds(1)))
            .build();

    private static final AtomicLong unwritten = new AtomicLong();

    private SecurityLog() {}

    /**
     * Notes that something happened.
     *
     * @param person id of whoever did it; null where nobody has signed in
     * @param address of the client, in full; its beginning alone is written
     * @param about id of what it was done to, with its kind before it ({@code report:r31}); null where there is none
     */
    public static void note(
            SecurityEvent event, @Nullable String person, @Nullable String address, @Nullable String about) {
        write(log.atInfo(), event, NONE, person, address, about);
    }

    /** Notes that a request or a message was refused, with the refusal's code or status. */
    public static void refused(String code, @Nullable String person, @Nullable String address) {
        if (!REFUSALS.tryConsume(1)) {
            unwritten.incrementAndGet();
            return;
        }
        long missing = unwritten.getAndSet(0);
        if (missing > 0) {
            log.warn("{} refusals were not written, because there were too many", missing);
        }
        SecurityEvent event = code.equals("origin-foreign") ? SecurityEvent.ORIGIN_FOREIGN : SecurityEvent.REFUSED;
        write(log.atInfo(), event, code, person, address, null);
    }

    private static void write(
            LoggingEventBuilder line,
            SecurityEvent event,
            String code,
            @Nullable String person,
            @Nullable String address,
            @Nullable String about) {
        String from = Origin.shortened(address);
        line.addKeyValue("event.code", event.code())
                .addKeyValue("person", id(person))
                .addKeyValue("from", from)
                .log("{} {} person={} from={} about={}", event.code(), code, id(person), from, id(about));
    }

    /** What is no id is not written: it may be anything. */
    private static String id(@Nullable String given) {
        return given != null && given.matches(ID) ? given : NONE;
    }
}
