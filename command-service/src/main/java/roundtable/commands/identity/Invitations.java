package roundtable.commands.identity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.access.Role;

/** The collection {@code invitations}, one document a link. That a link is used up is one conditional write. */
final class Invitations {
    private static final String TOKEN = "token";
    private static final String STATE = "state";
    private static final String EXPIRES = "expires";
    private static final String OPEN = Invitation.State.OPEN.name();

    private final MongoCollection<Document> collection;

    Invitations(MongoDatabase database) {
        this.collection = database.getCollection("invitations");
        collection.createIndex(Indexes.ascending(TOKEN), new IndexOptions().unique(true));
    }

    /** Keeps it, in the place of one of the same id. */
    void put(Invitation invitation) {
        collection.replaceOne(
                Filters.eq("_id", invitation.id()), document(invitation), new ReplaceOptions().upsert(true));
    }

    Optional<Invitation> byToken(String hash) {
        return Optional.ofNullable(collection.find(Filters.eq(TOKEN, hash)).first())
                .map(Invitations::invitation);
    }

    Optional<Invitation> byId(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .map(Invitations::invitation);
    }

    /** Uses it up; false where somebody else did so first, it has run out, or has another link by now. */
    boolean claim(Invitation invitation, Instant now) {
        return collection
                        .updateOne(
                                Filters.and(
                                        open(invitation.id()),
                                        Filters.eq(TOKEN, invitation.token()),
                                        Filters.gt(EXPIRES, Date.from(now))),
                                Updates.set(STATE, Invitation.State.USED.name()))
                        .getModifiedCount()
                == 1;
    }

    /** Gives it back: whoever claimed it could not come in. */
    void release(Invitation invitation) {
        collection.updateOne(
                Filters.and(Filters.eq("_id", invitation.id()), Filters.eq(TOKEN, invitation.token())),
                Updates.set(STATE, OPEN));
    }

    /** Gives it another link, while it is not used. */
    boolean renew(String id, String hash, Instant expires) {
        return collection
                        .updateOne(
                                open(id),
                                Updates.combine(Updates.set(TOKEN, hash), Updates.set(EXPIRES, Date.from(expires))))
                        .getModifiedCount()
                == 1;
    }

    void sent(String id) {
        collection.updateOne(Filters.eq("_id", id), Updates.set("sent", true));
    }

    /** Takes it back, while it is not used. */
    boolean remove(String id) {
        return collection.deleteOne(open(id)).getDeletedCount() == 1;
    }

    /** Those that wait for somebody, the newest first; of one conference, or of all of them and the installation. */
    List<Invitation> pending(@Nullable String conferenceId, Instant now) {
        List<Invitation> found = collection
                .find(Filters.eq(STATE, OPEN))
                .map(Invitations::invitation)
                .into(new ArrayList<>());
        found.removeIf(invitation -> invitation.kind() != Invitation.Kind.INVITATION
                || !invitation.expiresAt().isAfter(now)
                || (conferenceId != null && !conferenceId.equals(invitation.conferenceId())));
        found.sort(Comparator.comparing(Invitation::at).reversed());
        return found;
    }

    private static Bson open(String id) {
        return Filters.and(Filters.eq("_id", id), Filters.eq(STATE, OPEN));
    }

    private static Document document(Invitation of) {
        return new Document("_id", of.id())
                .append(TOKEN, of.token())
                .append("kind", of.kind().name())
                .append(STATE, of.state().name())
                .append("role", of.role().code())
                .append("conferenceId", of.conferenceId())
                .append("reportId", of.reportId())
                .append("email", of.email())
                .append("name", of.name())
                .append("person", value(of.person()))
                .append("by", value(of.by()))
                .append("at", Date.from(of.at()))
                .append(EXPIRES, Date.from(of.expiresAt()))
                .append("sent", of.sent());
    }

    private static @Nullable String value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    private static Invitation invitation(Document found) {
        return new Invitation(
                found.getString("_id"),
                found.getString(TOKEN),
                Invitation.Kind.valueOf(found.getString("kind")),
                Invitation.State.valueOf(found.getString(STATE)),
                Role.of(found.getString("role")),
                found.getString("conferenceId"),
                found.getString("reportId"),
                found.getString("email"),
                found.getString("name"),
                person(found.getString("person")),
                person(found.getString("by")),
                found.getDate("at").toInstant(),
                found.getDate(EXPIRES).toInstant(),
                found.getBoolean("sent"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
