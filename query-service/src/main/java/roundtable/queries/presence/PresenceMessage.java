package roundtable.queries.presence;

import org.jspecify.annotations.Nullable;

/** What a client says of itself. */
record PresenceMessage(
        String type,
        String topic,
        String clientId,
        @Nullable Cursor cursor) {}
