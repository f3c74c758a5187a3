package roundtable.journal.sealing;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Which vault has the keys of a database, so that another one is noticed before anything is sealed with it. */
public final class RememberedVault {
    private static final String NAME = "key-vault";
    private static final String VALUE = "value";

    private final MongoCollection<Document> secrets;

    public RememberedVault(MongoDatabase database) {
        this.secrets = database.getCollection("secrets")
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Id of the vault; nothing where the database is new. */
    public Optional<String> id() {
        return Optional.ofNullable(secrets.find(Filters.eq("_id", NAME)).first())
                .map(document -> document.getString(VALUE));
    }

    /**
     * Remembers this vault if none is remembered yet.
     *
     * @throws WrongVaultException where it is another one
     */
    public void require(String vaultId) {
        String kept = id().orElseGet(() -> remember(vaultId));
        if (!vaultId.equals(kept)) {
            throw new WrongVaultException(kept, vaultId);
        }
    }

    /** This one, or the one that another process remembered a moment before. */
    private String remember(String vaultId) {
        Document kept = secrets.findOneAndUpdate(
                Filters.eq("_id", NAME),
                Updates.setOnInsert(VALUE, vaultId),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(kept).getString(VALUE);
    }
}
