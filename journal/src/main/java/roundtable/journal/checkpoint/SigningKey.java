package roundtable.journal.checkpoint;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import roundtable.journal.vault.Bound;
import roundtable.journal.vault.KeyVault;
import roundtable.proof.NoteKey;
import roundtable.proof.NoteSigner;

/**
 * The Ed25519 key pair that signs an installation's checkpoints. The private key lies in the collection {@code secrets},
 * wrapped under an epoch of its own, which the key vault keeps outside of the database as it keeps those of reports: so a
 * copy of the database alone signs nothing, and backups and rotations of the keystore carry the key along. It is bound to
 * its public key: nobody can put another one in its place without the vault.
 */
final class SigningKey {

    private static final String NAME = "checkpoint-key";
    private static final String PUBLIC = "publicKey";
    private static final String PRIVATE = "privateKey";
    private static final String EPOCH = "epoch";
    private static final int NAME_LENGTH = 16;

    private final MongoCollection<Document> secrets;
    private final KeyVault vault;
    private @Nullable NoteSigner opened;

    SigningKey(MongoDatabase database, KeyVault vault) {
        this.secrets = database.getCollection("secrets")
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.vault = vault;
    }

    /** Name of the log that this key signs for, and of the key itself in its signatures. */
    static String origin(NoteKey key) {
        return "roundtable/" + key.fingerprint().substring(0, NAME_LENGTH);
    }

    /**
     * The signer, made where there is none.
     *
     * @param mayMake whether there may be none yet; asked only where it isn't open
     * @throws SigningKeyLostException there is none and there should be
     */
    synchronized NoteSigner signer(BooleanSupplier mayMake) {
        if (opened == null) {
            Document stored = secrets.find(Filters.eq("_id", NAME)).first();
            if (stored == null && !mayMake.getAsBoolean()) {
                throw new SigningKeyLostException();
            }
            opened = open(stored == null ? make() : stored);
        }
        return opened;
    }

    /** This one, or the one that another process kept a moment before. */
    private Document make() {
        NoteSigner fresh = NoteSigner.fresh();
        byte[] seed = fresh.seed();
        String epoch = vault.createEpoch();
        byte[] wrapped = vault.wrap(epoch, List.of(new Bound(seed, context(fresh.key()))))
                .getFirst();
        Arrays.fill(seed, (byte) 0);
        Document kept = Objects.requireNonNull(secrets.findOneAndUpdate(
                Filters.eq("_id", NAME),
                Updates.combine(
                        Updates.setOnInsert(PUBLIC, new Binary(fresh.key().x509())),
                        Updates.setOnInsert(EPOCH, epoch),
                        Updates.setOnInsert(PRIVATE, new Binary(wrapped))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        if (!epoch.equals(kept.getString(EPOCH))) {
            vault.destroy(epoch);
        }
        return kept;
    }

    private NoteSigner open(Document stored) {
        NoteKey key = NoteKey.of(stored.get(PUBLIC, Binary.class).getData());
        Bound wrapped = new Bound(stored.get(PRIVATE, Binary.class).getData(), context(key));
        byte[] seed = vault.unwrap(stored.getString(EPOCH), List.of(wrapped)).getFirst();
        try {
            return NoteSigner.of(seed, key);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static String context(NoteKey key) {
        return NAME + "|" + key.fingerprint();
    }
}
