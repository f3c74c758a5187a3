package roundtable.commands.identity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.security.web.webauthn.api.Bytes;
import roundtable.kit.session.Session;
import roundtable.kit.session.Tokens;

/**
 * The collection {@code challenges}: {@code {_id, challenge, ends}}. A challenge is what a device signs; each can be answered
 * once, for a few minutes, by whom it was given to. Those that ran out are swept away whenever one is made.
 */
final class PasskeyChallenges {
    private static final String ENDS = "ends";

    private final MongoCollection<Document> collection;
    private final Duration kept;
    private final Clock clock;

    PasskeyChallenges(MongoDatabase database, Duration kept, Clock clock) {
        this.collection = database.getCollection("challenges");
        this.kept = kept;
        this.clock = clock;
    }

    /** Whom a challenge is given to. */
    record Holder(String key) {
        /** Somebody who adds a passkey in this session. */
        static Holder adding(Session session) {
            return new Holder("add " + session.id());
        }

        /** Whoever holds this token, to sign in. */
        static Holder signingIn(String token) {
            return new Holder("sign-in " + Tokens.hash(token));
        }
    }

    /** Keeps it; the one that they were given before can't be answered any more. */
    void give(Holder holder, Bytes challenge) {
        Instant now = clock.instant();
        collection.deleteMany(Filters.lte(ENDS, Date.from(now)));
        Document document = new Document("_id", holder.key())
                .append("challenge", new Binary(challenge.getBytes()))
                .append(ENDS, Date.from(now.plus(kept)));
        collection.replaceOne(Filters.eq("_id", holder.key()), document, new ReplaceOptions().upsert(true));
    }

    /** Takes it away, to look whether it was answered; refuses with {@code passkey-late} where there is none. */
    Bytes take(Holder holder) {
        Instant now = clock.instant();
        return Optional.ofNullable(collection.findOneAndDelete(Filters.eq("_id", holder.key())))
                .filter(found -> found.getDate(ENDS).toInstant().isAfter(now))
                .map(found -> new Bytes(found.get("challenge", Binary.class).getData()))
                .orElseThrow(() -> IdentityRefusal.refused(PasskeyRefusal.LATE));
    }
}
