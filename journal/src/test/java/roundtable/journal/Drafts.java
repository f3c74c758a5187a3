package roundtable.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Drafts for tests. */
final class Drafts {

    static final Instant AT = Instant.parse("2026-05-04T09:30:00.123Z");

    private Drafts() {}

    static Draft draft(String stream, long from) {
        return draft(stream, from, 1, UUID.randomUUID().toString());
    }

    static Draft draft(String stream, long from, int events) {
        return draft(stream, from, events, UUID.randomUUID().toString());
    }

    static Draft draft(String stream, long from, int events, String commandId) {
        List<StoredEvent> stored = IntStream.range(0, events)
                .mapToObj(i ->
                        new StoredEvent("text-edited", 1, "{\"v\":" + (from + i) + ",\"by\":\"" + commandId + "\"}"))
                .toList();
        return new Draft(stream, from, stored, AT, "rapporteur", commandId, "body of " + commandId);
    }
}
