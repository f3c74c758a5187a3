package roundtable.commands.identity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import roundtable.access.PersonId;

/**
 * The collection {@code handles}: {@code {_id: person, handle}}. A handle is what devices know a person by: random, because
 * whoever holds a device can read it, and the same for all of a person's passkeys, so that a device keeps one of theirs. Each
 * is made when it is first asked for.
 */
final class PasskeyHandles implements PublicKeyCredentialUserEntityRepository {
    private static final String HANDLE = "handle";

    private final MongoCollection<Document> collection;
    private final People people;

    PasskeyHandles(MongoDatabase database, People people) {
        this.collection = database.getCollection("handles");
        this.people = people;
        collection.createIndex(Indexes.ascending(HANDLE), new IndexOptions().unique(true));
    }

    /** As whom a device keeps somebody. */
    PublicKeyCredentialUserEntity of(Person person) {
        Document found = collection.findOneAndUpdate(
                Filters.eq("_id", person.id().value()),
                Updates.setOnInsert(HANDLE, PasskeyDocument.binary(Bytes.random())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        byte[] handle = Objects.requireNonNull(found).get(HANDLE, Binary.class).getData();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    /** Whose handle it is. */
    Optional<PersonId> personOf(Bytes handle) {
        return Optional.ofNullable(collection
                        .find(Filters.eq(HANDLE, PasskeyDocument.binary(handle)))
                        .first())
                .map(found -> new PersonId(found.getString("_id")));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return personOf(handle).flatMap(people::byId).map(this::of).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return people.byEmail(email).map(this::of).orElse(null);
    }

    /** Everybody who can sign in has a handle; nobody else gets one. */
    @Override
    public void save(PublicKeyCredentialUserEntity nobody) {
        throw new IllegalArgumentException("nobody here has this name");
    }

    @Override
    public void delete(Bytes handle) {
        collection.deleteOne(Filters.eq(HANDLE, PasskeyDocument.binary(handle)));
    }
}
