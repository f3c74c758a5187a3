package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.journal.JournalClient;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Sessions;
import roundtable.refusal.RefusedException;

/** What people, sessions and links rely on, whichever store there is. */
abstract class IdentityStoresContract {
    private static final PersonId ADA = new PersonId("ada");

    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private final Hands clock = new Hands();

    abstract String uri();

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-05-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void sessionsEndWhenIdleAndInAnyCase() {
        Sessions sessions =
                new Sessions(database, new SessionSettings(Duration.ofHours(2), Duration.ofHours(5)), clock);
        Sessions.Begun begun = sessions.begin(ADA, "Ada", "test");
        String id = begun.session().id();

        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(90));
            sessions.use(List.of(id));
            assertThat(sessions.find(begun.token())).isPresent();
        }
        clock.pass(Duration.ofMinutes(31));
        assertThat(sessions.find(begun.token())).isEmpty();
        assertThat(sessions.alive(List.of(id))).isEmpty();

        Sessions.Begun idle = sessions.begin(ADA, "Ada", "test");
        clock.pass(Duration.ofHours(2));
        assertThat(sessions.find(idle.token())).isEmpty();
        assertThat(sessions.of(ADA)).isEmpty();
    }

    @Test
    void aSessionIsEndedByItsOwnerAlone() {
        Sessions sessions =
                new Sessions(database, new SessionSettings(Duration.ofHours(2), Duration.ofHours(5)), clock);
        Sessions.Begun one = sessions.begin(ADA, "Ada", "test");
        Sessions.Begun other = sessions.begin(ADA, "Ada", "test");

        assertThat(sessions.end(new PersonId("ben"), one.session().id())).isFalse();
        sessions.endOthers(ADA, one.session().id());
        assertThat(sessions.find(other.token())).isEmpty();
        assertThat(sessions.find(one.token())).isPresent();
        assertThat(sessions.find(one.session().id())).as("the id opens nothing").isEmpty();
    }

    @Test
    void aLinkIsClaimedOnce() {
        Invitations invitations = new Invitations(database);
        Invitation link = link("i1", "t1");
        invitations.put(link);

        long claimed = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> invitations.claim(link, clock.instant())))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(claimed).isEqualTo(1);
        invitations.release(link);
        assertThat(invitations.renew("i1", "t2", link.expiresAt())).isTrue();
        assertThat(invitations.claim(link, clock.instant())).as("its old link").isFalse();
        assertThat(invitations.byToken("t1")).isEmpty();
        clock.pass(Duration.ofHours(2));
        assertThat(invitations.claim(link("i1", "t2"), clock.instant())).isFalse();
    }

    private Invitation link(String id, String token) {
        return new Invitation(
                id,
                token,
                Invitation.Kind.INVITATION,
                Invitation.State.OPEN,
                Role.READER,
                null,
                null,
                null,
                null,
                null,
                ADA,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                false);
    }

    @Test
    void aNameAndAnAddressBelongToOnePerson() {
        People people = new People(database);
        people.add(person("p1", "Zoë  Åkesson", "zoe@roundtable.example"));

        assertThatThrownBy(() -> people.add(person("p2", "ZOE AKESSON", "other@roundtable.example")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.add(person("p3", "Another", "ZOE@roundtable.example")))
                .isInstanceOf(RefusedException.class);
        assertThat(people.all()).hasSize(1);
    }

    private Person person(String id, String name, String email) {
        return new Person(new PersonId(id), name, email, "", List.of(), clock.instant());
    }
}
