package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import roundtable.access.PersonId;
import roundtable.commands.identity.PasskeyChallenges.Holder;
import roundtable.journal.JournalClient;
import roundtable.refusal.RefusedException;

/** What passkeys rely on, whichever store there is. */
abstract class PasskeyStoresContract {
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEN = new PersonId("ben");
    private static final Instant NOW = Instant.parse("2026-05-22T08:00:00Z");

    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private final Passkeys passkeys = new Passkeys(database, at(NOW));

    abstract String uri();

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static CredentialRecord record(long count) {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.random())
                .userEntityUserId(new Bytes(new byte[] {1, 2}))
                .publicKey(new ImmutablePublicKeyCose(new byte[] {3}))
                .signatureCount(count)
                .uvInitialized(true)
                .transports(Set.of(AuthenticatorTransport.INTERNAL))
                .backupEligible(true)
                .attestationObject(new Bytes(new byte[] {4}))
                .label("Phone")
                .build();
    }

    private static CredentialRecord counted(CredentialRecord record, long count) {
        return ImmutableCredentialRecord.fromCredentialRecord(record)
                .signatureCount(count)
                .build();
    }

    @Test
    void oneIsReadAsItWasAdded() {
        CredentialRecord added = record(5);
        passkeys.add(ADA, added);

        CredentialRecord read = passkeys.find(added.getCredentialId()).orElseThrow();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("created", "lastUsed", "credentialType", "publicKey")
                .isEqualTo(added);
        assertThat(read.getPublicKey().getBytes()).isEqualTo(new byte[] {3});
        assertThat(passkeys.under(added.getUserEntityUserId())).hasSize(1);
        assertThat(passkeys.of(ADA))
                .containsExactly(new Passkey(added.getCredentialId().toBase64UrlString(), "Phone", NOW, null));
        assertThatThrownBy(() -> passkeys.add(BEN, added)).isInstanceOf(RefusedException.class);
        assertThat(passkeys.ownerOf(added.getCredentialId())).contains(ADA);
    }

    @Test
    void aCountIsUsedOnceThoughManyComeAtOnce() {
        CredentialRecord added = record(5);
        passkeys.add(ADA, added);

        long used = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> passkeys.use(counted(added, 6)))
                        .handle((done, failure) -> failure == null))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(used).isEqualTo(1);
        assertThatThrownBy(() -> passkeys.use(counted(added, 0))).isInstanceOf(MaliciousCounterValueException.class);
        passkeys.use(counted(added, 9));
        assertThat(passkeys.of(ADA).getFirst().usedAt()).isEqualTo(NOW);
    }

    @Test
    void aDeviceThatDoesntCountIsUsedAgain() {
        CredentialRecord added = record(0);
        passkeys.add(ADA, added);
        passkeys.use(added);
        passkeys.use(added);
    }

    @Test
    void oneThatIsRemovedWhileItIsUsedStaysAway() {
        CredentialRecord added = record(5);
        passkeys.add(ADA, added);
        String id = added.getCredentialId().toBase64UrlString();

        assertThat(passkeys.remove(BEN, id)).isFalse();
        assertThat(passkeys.remove(ADA, id)).isTrue();
        assertThatThrownBy(() -> passkeys.use(counted(added, 6))).isInstanceOf(IllegalArgumentException.class);
        assertThat(passkeys.of(ADA)).isEmpty();
    }

    @Test
    void nobodyHasMoreThanTenThoughManyAreAddedAtOnce() {
        List<CompletableFuture<Boolean>> adding = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.runAsync(() -> passkeys.add(ADA, record(0)))
                        .handle((done, failure) -> failure == null))
                .toList();
        adding.forEach(CompletableFuture::join);

        assertThat(passkeys.of(ADA)).hasSizeLessThanOrEqualTo(Passkeys.MOST);
        passkeys.add(BEN, record(0));
        passkeys.removeAll(ADA);
        assertThat(passkeys.of(ADA)).isEmpty();
        assertThat(passkeys.of(BEN)).hasSize(1);
    }

    @Test
    void aHandleStaysAndIsOnesOwn() {
        People people = new People(database);
        Person ada = new Person(ADA, "Ada", "ada@roundtable.example", "", List.of(), NOW);
        people.add(ada);
        PasskeyHandles handles = new PasskeyHandles(database, people);

        List<Bytes> made = IntStream.range(0, 8)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> handles.of(ada).getId()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(made).hasSize(1);
        assertThat(handles.personOf(made.getFirst())).contains(ADA);
        assertThat(handles.findByUsername("ada@roundtable.example")).isEqualTo(handles.findById(made.getFirst()));
        assertThat(handles.findById(Bytes.random())).isNull();
    }

    @Test
    void aChallengeIsTakenOnceInTimeAndTheLatestAlone() {
        Duration kept = Duration.ofMinutes(5);
        PasskeyChallenges challenges = new PasskeyChallenges(database, kept, at(NOW));
        Holder holder = Holder.signingIn("token");
        Bytes first = Bytes.random();
        Bytes second = Bytes.random();

        challenges.give(holder, first);
        challenges.give(holder, second);
        assertThatThrownBy(() -> challenges.take(Holder.signingIn("another"))).isInstanceOf(RefusedException.class);
        assertThat(challenges.take(holder)).isEqualTo(second);
        assertThatThrownBy(() -> challenges.take(holder)).isInstanceOf(RefusedException.class);

        challenges.give(holder, first);
        assertThatThrownBy(() -> new PasskeyChallenges(database, kept, at(NOW.plus(kept))).take(holder))
                .isInstanceOf(RefusedException.class);
    }
}
