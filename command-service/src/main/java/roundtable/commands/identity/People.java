package roundtable.commands.identity;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import roundtable.access.PersonId;

/**
 * The collection {@code people}: {@code {_id, name, nameKey, email, emailKey, password, devices, seen, conferences}}. Nobody is
 * ever taken out of it: a name that the trail shows is not given to somebody else.
 */
final class People {
    private static final int MOST_DEVICES = 12;
    private static final String NAME_KEY = "nameKey";
    private static final String EMAIL_KEY = "emailKey";
    private static final String CONFERENCES = "conferences";

    private final MongoCollection<Document> collection;

    /** Whom an entry of the product's own in a trail names: nobody else may be called that. */
    private static final String PRODUCT = Spelling.lettersOf(Authority.NAME);

    People(MongoDatabase database) {
        this.collection = database.getCollection("people");
        collection.createIndex(Indexes.ascending(NAME_KEY), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending(EMAIL_KEY), new IndexOptions().unique(true));
        respell();
    }

    /** What an earlier version took for the same name may be less than what this one does. */
    private void respell() {
        for (Document found : collection.find()) {
            String key = Spelling.key(found.getString("name"));
            if (!key.equals(found.getString(NAME_KEY))) {
                try {
                    collection.updateOne(Filters.eq("_id", found.get("_id")), Updates.set(NAME_KEY, key));
                } catch (MongoWriteException two) {
                    if (two.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                        throw two;
                    }
                    // They were both let in; both stay.
                }
            }
        }
    }

    /** Refuses a name or an address that somebody has. */
    void requireFree(String name, String email) {
        String key = Spelling.key(name);
        if (Spelling.lettersOf(name).equals(PRODUCT)
                || collection.find(Filters.eq(NAME_KEY, key)).first() != null) {
            throw IdentityRefusal.refused(IdentityRefusal.NAME_TAKEN);
        }
        if (byEmail(email).isPresent()) {
            throw IdentityRefusal.refused(IdentityRefusal.EMAIL_TAKEN);
        }
    }

    /** Takes somebody in; refuses as {@link #requireFree} does, whoever comes at the same moment. */
    void add(Person person) {
        Document document = new Document("_id", person.id().value())
                .append("name", person.name())
                .append(NAME_KEY, Spelling.key(person.name()))
                .append("email", person.email())
                .append(EMAIL_KEY, Spelling.emailKey(person.email()))
                .append("password", person.password())
                .append("devices", person.devices())
                .append("seen", Date.from(person.seenAt()))
                .append(CONFERENCES, List.of());
        try {
            collection.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                requireFree(person.name(), person.email());
            }
            throw taken;
        }
    }

    Optional<Person> byEmail(String email) {
        return one(EMAIL_KEY, Spelling.emailKey(email));
    }

    Optional<Person> byId(PersonId id) {
        return one("_id", id.value());
    }

    private Optional<Person> one(String field, String value) {
        return Optional.ofNullable(collection.find(Filters.eq(field, value)).first())
                .map(People::person);
    }

    List<Person> all() {
        return collection.find().map(People::person).into(new ArrayList<>());
    }

    /** Notes that somebody was given a role at a conference. */
    void noteConference(PersonId id, String conference) {
        collection.updateOne(Filters.eq("_id", id.value()), Updates.addToSet(CONFERENCES, conference));
    }

    /** At which conferences they were ever given a role. */
    List<String> conferencesOf(PersonId id) {
        Document found = collection.find(Filters.eq("_id", id.value())).first();
        return found == null ? List.of() : found.getList(CONFERENCES, String.class, List.of());
    }

    void setPassword(PersonId id, String hash) {
        collection.updateOne(Filters.eq("_id", id.value()), Updates.set("password", hash));
    }

    /** Notes that somebody signed in, in a browser that holds what this is the hash of. */
    void signedIn(PersonId id, String device, Instant at) {
        collection.updateOne(Filters.eq("_id", id.value()), Updates.pull("devices", device));
        collection.updateOne(
                Filters.eq("_id", id.value()),
                Updates.combine(
                        Updates.set("seen", Date.from(at)),
                        Updates.pushEach("devices", List.of(device), new PushOptions().slice(-MOST_DEVICES))));
    }

    private static Person person(Document found) {
        return new Person(
                new PersonId(found.getString("_id")),
                found.getString("name"),
                found.getString("email"),
                found.getString("password"),
                found.getList("devices", String.class, List.of()),
                found.getDate("seen").toInstant());
    }
}
