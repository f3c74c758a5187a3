package roundtable.queries.webhook;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import roundtable.queries.webhook.Delivery.Stage;

/** The collection {@code webhook_deliveries}: {@code {_id, message, receiver, body, state, tries, at, next, outcome}}. */
final class Deliveries {
    private static final String RECEIVER = "receiver";
    private static final String STATE = "state";
    private static final String TRIES = "tries";
    private static final String NEXT = "next";
    private static final String OUTCOME = "outcome";
    private static final String AT = "at";

    private final MongoCollection<Document> collection;

    Deliveries(MongoDatabase database) {
        this.collection = database.getCollection("webhook_deliveries");
        collection.createIndex(Indexes.ascending(RECEIVER, STATE, NEXT));
    }

    /** Keeps a message for a receiver, due at once. One that is there already stays as it is. */
    void add(String receiver, String message, String body, Instant now) {
        try {
            collection.insertOne(new Document("_id", key(receiver, message))
                    .append("message", message)
                    .append(RECEIVER, receiver)
                    .append("body", body)
                    .append(STATE, Stage.WAITING.name())
                    .append(TRIES, 0)
                    .append(AT, Date.from(now))
                    .append(NEXT, Date.from(now)));
        } catch (MongoWriteException there) {
            if (there.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw there;
            }
        }
    }

    /**
     * The one that is due first, as its next try; nobody else gets it before {@code lease}, so that it is tried again if this
     * process ends in the middle.
     */
    Optional<Delivery> claim(String receiver, Instant now, Instant lease) {
        Bson due = Filters.and(
                Filters.eq(RECEIVER, receiver),
                Filters.eq(STATE, Stage.WAITING.name()),
                Filters.lte(NEXT, Date.from(now)));
        for (Document found = first(due); found != null; found = first(due)) {
            Bson unclaimed = Filters.and(
                    Filters.eq("_id", found.get("_id")),
                    Filters.eq(STATE, Stage.WAITING.name()),
                    Filters.eq(TRIES, found.getInteger(TRIES)));
            Bson claimed = Updates.combine(Updates.inc(TRIES, 1), Updates.set(NEXT, Date.from(lease)));
            if (collection.updateOne(unclaimed, claimed).getModifiedCount() == 1) {
                found.put(TRIES, found.getInteger(TRIES) + 1);
                return Optional.of(delivery(found));
            }
        }
        return Optional.empty();
    }

    private @Nullable Document first(Bson filter) {
        return collection.find(filter).sort(Sorts.ascending(NEXT)).limit(1).first();
    }

    /**
     * Notes what came of a try.
     *
     * @param next when it is tried again; null where it isn't
     */
    void settle(Delivery tried, Stage state, @Nullable Instant next, String outcome) {
        collection.updateOne(
                Filters.and(
                        Filters.eq("_id", key(tried.receiver(), tried.id())),
                        Filters.eq(STATE, Stage.WAITING.name()),
                        Filters.eq(TRIES, tried.tries())),
                Updates.combine(
                        Updates.set(STATE, state.name()),
                        Updates.set(NEXT, next == null ? null : Date.from(next)),
                        Updates.set(OUTCOME, outcome)));
    }

    /** Has one that nobody tries any more sent once more, from its first try; whether there was such a one. */
    boolean again(String receiver, String message, Instant now) {
        return collection
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", key(receiver, message)),
                                        Filters.ne(STATE, Stage.WAITING.name())),
                                afresh(now))
                        .getModifiedCount()
                == 1;
    }

    /** As {@link #again}, for all that were laid aside; how many. */
    long allAgain(String receiver, Instant now) {
        return collection
                .updateMany(
                        Filters.and(Filters.eq(RECEIVER, receiver), Filters.eq(STATE, Stage.LAID_ASIDE.name())),
                        afresh(now))
                .getModifiedCount();
    }

    private static Bson afresh(Instant now) {
        return Updates.combine(
                Updates.set(STATE, Stage.WAITING.name()), Updates.set(TRIES, 0), Updates.set(NEXT, Date.from(now)));
    }

    long count(String receiver, Stage state) {
        return collection.countDocuments(Filters.and(Filters.eq(RECEIVER, receiver), Filters.eq(STATE, state.name())));
    }

    /** The newest first. */
    List<Delivery> newest(String receiver, Stage state, int most) {
        return collection
                .find(Filters.and(Filters.eq(RECEIVER, receiver), Filters.eq(STATE, state.name())))
                .sort(Sorts.descending(AT))
                .limit(most)
                .map(Deliveries::delivery)
                .into(new ArrayList<>());
    }

    /** Drops what was taken and is older than that. */
    void dropTakenBefore(Instant moment) {
        collection.deleteMany(Filters.and(Filters.eq(STATE, Stage.TAKEN.name()), Filters.lt(AT, Date.from(moment))));
    }

    private static String key(String receiver, String message) {
        return receiver + "/" + message;
    }

    private static Delivery delivery(Document found) {
        Date next = found.getDate(NEXT);
        return new Delivery(
                found.getString("message"),
                found.getString(RECEIVER),
                found.getString("body"),
                Stage.valueOf(found.getString(STATE)),
                found.getInteger(TRIES),
                found.getDate(AT).toInstant(),
                next == null ? null : next.toInstant(),
                found.getString(OUTCOME));
    }
}
