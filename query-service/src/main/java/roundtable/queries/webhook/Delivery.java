package roundtable.queries.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one receiver.
 *
 * @param id of the message, the same for every receiver and every try
 * @param body the notice, in the bytes that are signed
 * @param tries how often it was sent
 * @param next when it is due; null where it isn't any more
 * @param outcome of the last try: a status, or a word for why there was none; null before the first
 */
record Delivery(
        String id,
        String receiver,
        String body,
        Stage state,
        int tries,
        Instant at,
        @Nullable Instant next,
        @Nullable String outcome) {
    enum Stage {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("taken")
        TAKEN,
        /** Nobody tries any more. */
        @JsonProperty("laid-aside")
        LAID_ASIDE
    }
}
