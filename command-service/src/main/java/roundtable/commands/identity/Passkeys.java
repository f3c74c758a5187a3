package roundtable.commands.identity;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import roundtable.access.PersonId;

/** The collection {@code passkeys}; {@link PasskeyDocument} has its form. A private key is never in it: devices keep those. */
final class Passkeys {
    static final int MOST = 10;

    private static final String ID = "_id";
    private static final String PERSON = "person";

    private final MongoCollection<Document> collection;
    private final Clock clock;

    Passkeys(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("passkeys");
        this.clock = clock;
    }

    /** Refuses with {@code too-many-passkeys} whoever has as many as there can be. */
    void requireRoom(PersonId person) {
        if (count(person) >= MOST) {
            throw IdentityRefusal.refused(PasskeyRefusal.TOO_MANY);
        }
    }

    /**
     * Adds one; refuses one that is there already, whoever's it is. Of those who add their last one at the same moment none
     * has it added rather than both.
     */
    void add(PersonId person, CredentialRecord record) {
        Document document = PasskeyDocument.of(person, record, clock.instant());
        try {
            collection.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw IdentityRefusal.refused(PasskeyRefusal.KNOWN);
            }
            throw taken;
        }
        if (count(person) > MOST) {
            remove(person, document.getString(ID));
            throw IdentityRefusal.refused(PasskeyRefusal.TOO_MANY);
        }
    }

    private long count(PersonId person) {
        return collection.countDocuments(Filters.eq(PERSON, person.value()));
    }

    /**
     * Notes that one was used, with the count of signatures that its device told. The count is compared where it is kept, so
     * that of two answers with the same count one is refused, in whichever process.
     *
     * @throws MaliciousCounterValueException where the count has not gone up: two devices count, so one is a copy
     */
    void use(CredentialRecord record) {
        String id = record.getCredentialId().toBase64UrlString();
        long count = record.getSignatureCount();
        // A device that doesn't count says 0 each time.
        Bson higher = count == 0 ? Filters.eq("signatureCount", 0L) : Filters.lt("signatureCount", count);
        Bson used = Updates.combine(
                Updates.set("signatureCount", count), Updates.set("usedAt", Date.from(clock.instant())));
        boolean done = collection
                        .updateOne(Filters.and(Filters.eq(ID, id), higher), used)
                        .getMatchedCount()
                > 0;
        if (!done) {
            CredentialRecord stored =
                    find(record.getCredentialId()).orElseThrow(() -> new IllegalArgumentException("removed"));
            throw new MaliciousCounterValueException(
                    "the count of signatures has not gone up", stored.getSignatureCount(), count);
        }
    }

    Optional<CredentialRecord> find(Bytes id) {
        return Optional.ofNullable(
                        collection.find(Filters.eq(ID, id.toBase64UrlString())).first())
                .map(PasskeyDocument::record);
    }

    /** Whose it is. */
    Optional<PersonId> ownerOf(Bytes id) {
        return Optional.ofNullable(
                        collection.find(Filters.eq(ID, id.toBase64UrlString())).first())
                .map(found -> new PersonId(found.getString(PERSON)));
    }

    /** Those that were added under a handle. */
    List<CredentialRecord> under(Bytes handle) {
        return collection
                .find(Filters.eq("handle", PasskeyDocument.binary(handle)))
                .map(PasskeyDocument::record)
                .into(new ArrayList<>());
    }

    /** Somebody's, the oldest first. */
    List<Passkey> of(PersonId person) {
        return collection
                .find(Filters.eq(PERSON, person.value()))
                .sort(Sorts.ascending("createdAt"))
                .map(PasskeyDocument::passkey)
                .into(new ArrayList<>());
    }

    /** Gives one of somebody's another name; whether there was one. */
    boolean rename(PersonId person, String id, String label) {
        return collection
                        .updateOne(own(person, id), Updates.set("label", label))
                        .getMatchedCount()
                > 0;
    }

    /** Removes one of somebody's; whether there was one. */
    boolean remove(PersonId person, String id) {
        return collection.deleteOne(own(person, id)).getDeletedCount() > 0;
    }

    /** Removes all of somebody's; how many there were. */
    long removeAll(PersonId person) {
        return collection.deleteMany(Filters.eq(PERSON, person.value())).getDeletedCount();
    }

    private static Bson own(PersonId person, String id) {
        return Filters.and(Filters.eq(ID, id), Filters.eq(PERSON, person.value()));
    }
}
