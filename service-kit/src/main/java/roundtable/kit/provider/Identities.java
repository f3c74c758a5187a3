package roundtable.kit.provider;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.Document;
import roundtable.access.PersonId;
import roundtable.kit.session.Tokens;

/**
 * The collection {@code identities}: {@code {_id: hash of issuer and subject, issuer, subject, person, name}}. A subject of a
 * provider stands for one person, for good: names, too, never change here.
 */
public final class Identities {
    private static final String PERSON = "person";
    private static final String ISSUER = "issuer";

    private final MongoCollection<Document> collection;

    public Identities(MongoDatabase database) {
        this.collection = database.getCollection("identities");
        collection.createIndex(Indexes.ascending(PERSON, ISSUER), new IndexOptions().unique(true));
    }

    /** Somebody whom a subject stands for. */
    public record Known(PersonId person, String name) {}

    /** Whom a subject stands for. */
    public Optional<Known> find(String issuer, String subject) {
        return Optional.ofNullable(
                        collection.find(Filters.eq("_id", id(issuer, subject))).first())
                .map(found -> new Known(new PersonId(found.getString(PERSON)), found.getString("name")));
    }

    /**
     * Lets a subject stand for somebody from now on; false where it does for anybody else already, or another subject of the
     * same provider does for them.
     */
    public boolean link(String issuer, String subject, Known known) {
        try {
            collection.insertOne(new Document("_id", id(issuer, subject))
                    .append(ISSUER, issuer)
                    .append("subject", subject)
                    .append(PERSON, known.person().value())
                    .append("name", known.name()));
            return true;
        } catch (MongoWriteException there) {
            if (there.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return find(issuer, subject).filter(known::equals).isPresent();
            }
            throw there;
        }
    }

    /** From now on no subject stands for them, until one is linked anew. */
    public void removeAll(PersonId person) {
        collection.deleteMany(Filters.eq(PERSON, person.value()));
    }

    /** An issuer is an address, in which there is no space. */
    private static String id(String issuer, String subject) {
        return Tokens.hash(issuer + " " + subject);
    }
}
