package roundtable.kit.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import roundtable.access.PersonId;

/**
 * The collection {@code sessions}: {@code {_id: hash of the token, person, name, agent, begun, proved, used, idleEnds, ends}}. One
 * that has ended is taken out; so it is for every process at once.
 */
public final class Sessions {
    /** A session's use is noted once in so long, so that reading costs no write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int LONGEST_AGENT = 200;
    private static final String IDLE_ENDS = "idleEnds";

    private final MongoCollection<Document> collection;
    private final SessionSettings settings;
    private final Clock clock;

    public Sessions(MongoDatabase database, SessionSettings settings, Clock clock) {
        this.collection = database.getCollection("sessions");
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param token what opens it; it is known nowhere else
     */
    public record Begun(String token, Session session) {}

    /** Begins one for somebody who has just proved who they are. Those that have ended meanwhile are swept away. */
    public Begun begin(PersonId person, String name, String agent) {
        return begin(person, name, agent, clock.instant());
    }

    /** Begins one for somebody who proved who they are when another session of theirs began. */
    public Begun begin(PersonId person, String name, String agent, Instant provedAt) {
        Instant now = clock.instant();
        collection.deleteMany(Filters.or(Filters.lte("ends", Date.from(now)), Filters.lte(IDLE_ENDS, Date.from(now))));
        String token = Tokens.random();
        Instant ends = now.plus(settings.longest());
        String called = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        Session session =
                new Session(Tokens.hash(token), person, name, called, now, provedAt, now, idleEnds(now, ends), ends);
        collection.insertOne(document(session));
        return new Begun(token, session);
    }

    /** The session that a token opens, if it goes on. */
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                        collection.find(Filters.eq("_id", Tokens.hash(token))).first())
                .map(Sessions::session)
                .filter(session -> !session.hasEnded(now));
    }

    /** Notes that it is used, which puts its end off. */
    public Session use(Session session) {
        Instant now = clock.instant();
        if (session.usedAt().plus(NOTED).isAfter(now)) {
            return session;
        }
        Instant idleEnds = idleEnds(now, session.endsAt());
        collection.updateOne(
                Filters.eq("_id", session.id()),
                Updates.combine(Updates.set("used", Date.from(now)), Updates.set(IDLE_ENDS, Date.from(idleEnds))));
        return new Session(
                session.id(),
                session.person(),
                session.name(),
                session.agent(),
                session.begunAt(),
                session.provedAt(),
                now,
                idleEnds,
                session.endsAt());
    }

    private Instant idleEnds(Instant now, Instant ends) {
        Instant idle = now.plus(settings.idle());
        return idle.isBefore(ends) ? idle : ends;
    }

    /** Somebody's sessions that go on, the newest first. */
    public List<Session> of(PersonId person) {
        Instant now = clock.instant();
        List<Session> found = collection
                .find(Filters.eq("person", person.value()))
                .map(Sessions::session)
                .into(new ArrayList<>());
        found.removeIf(session -> session.hasEnded(now));
        found.sort((one, other) -> other.begunAt().compareTo(one.begunAt()));
        return found;
    }

    /** Those of these ids that go on. */
    public Set<String> alive(Collection<String> ids) {
        Instant now = clock.instant();
        Set<String> alive = new HashSet<>();
        collection.find(Filters.in("_id", ids)).map(Sessions::session).forEach(session -> {
            if (!session.hasEnded(now)) {
                alive.add(session.id());
            }
        });
        return alive;
    }

    /** Notes that these are used, as {@link #use(Session)} does. */
    public void use(Collection<String> ids) {
        collection.find(Filters.in("_id", ids)).map(Sessions::session).forEach(this::use);
    }

    /** Ends one of somebody's; whether there was one. */
    public boolean end(PersonId person, String id) {
        return collection
                        .deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("person", person.value())))
                        .getDeletedCount()
                > 0;
    }

    /** Ends all of somebody's but this one. */
    public void endOthers(PersonId person, String kept) {
        collection.deleteMany(Filters.and(Filters.eq("person", person.value()), Filters.ne("_id", kept)));
    }

    /** When somebody was last here, as far as their sessions tell. */
    public Optional<Instant> lastUse(PersonId person) {
        return collection
                .find(Filters.eq("person", person.value()))
                .projection(Projections.include("used"))
                .map(found -> found.getDate("used").toInstant())
                .into(new ArrayList<>())
                .stream()
                .max(Instant::compareTo);
    }

    private static Document document(Session session) {
        return new Document("_id", session.id())
                .append("person", session.person().value())
                .append("name", session.name())
                .append("agent", session.agent())
                .append("begun", Date.from(session.begunAt()))
                .append("proved", Date.from(session.provedAt()))
                .append("used", Date.from(session.usedAt()))
                .append(IDLE_ENDS, Date.from(session.idleEndsAt()))
                .append("ends", Date.from(session.endsAt()));
    }

    private static Session session(Document found) {
        return new Session(
                found.getString("_id"),
                new PersonId(found.getString("person")),
                found.getString("name"),
                found.getString("agent"),
                found.getDate("begun").toInstant(),
                // Those that began before this was noted prove nothing.
                found.get("proved", Date.from(Instant.EPOCH)).toInstant(),
                found.getDate("used").toInstant(),
                found.getDate(IDLE_ENDS).toInstant(),
                found.getDate("ends").toInstant());
    }
}
