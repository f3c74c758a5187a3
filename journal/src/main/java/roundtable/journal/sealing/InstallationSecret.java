package roundtable.journal.sealing;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.bson.Document;

/**
 * A random secret that the instances of one installation share: made by the first that asks, kept in the collection
 * {@code secrets} of the conference's database, outside the log.
 */
final class InstallationSecret {
    private static final int BYTES = 32;
    private static final String VALUE = "value";

    private InstallationSecret() {}

    /** The secret of that name, 32 bytes. */
    static byte[] named(String name, MongoDatabase database) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        MongoCollection<Document> secrets = database.getCollection("secrets")
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Document kept = secrets.findOneAndUpdate(
                Filters.eq("_id", name),
                Updates.setOnInsert(VALUE, Base64.getEncoder().encodeToString(fresh)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Base64.getDecoder().decode(Objects.requireNonNull(kept).getString(VALUE));
    }
}
