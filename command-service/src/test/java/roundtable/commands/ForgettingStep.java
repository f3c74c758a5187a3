package roundtable.commands;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What happens one after the other when something is forgotten, each durable before the next begins. */
enum ForgettingStep {
    EVENT_APPENDED,
    EPOCH_CREATED,
    RING_REPLACED,
    EPOCH_DESTROYED,
    DESTRUCTION_RECORDED,
    RING_CLEANED;

    /** The step that is this command to the database; null for any other command. */
    static @Nullable ForgettingStep of(String name, BsonDocument command) {
        return switch (name + " " + command.getString(name).getValue()) {
            case "insert commits" -> appended(command.getArray("documents"));
            case "update key_rings" -> replaced(command.getArray("updates"));
            default -> null;
        };
    }

    private static @Nullable ForgettingStep appended(BsonArray commits) {
        for (BsonValue commit : commits) {
            for (BsonValue event : commit.asDocument().getArray("events")) {
                switch (event.asDocument().getString("type").getValue()) {
                    case "item-redacted" -> {
                        return EVENT_APPENDED;
                    }
                    case "key-destroyed" -> {
                        return DESTRUCTION_RECORDED;
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    private static ForgettingStep replaced(BsonArray updates) {
        BsonDocument ring = updates.get(0).asDocument().getDocument("u");
        return ring.getArray("retiring").isEmpty() ? RING_CLEANED : RING_REPLACED;
    }
}
