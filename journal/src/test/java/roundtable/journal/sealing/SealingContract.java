package roundtable.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.JournalClient;
import roundtable.journal.Store;
import roundtable.journal.vault.LocalKeystore;

/** What is sealed, what opens it, and what does not any more. */
abstract class SealingContract {
    private static final String R = "report:r1";
    private static final String TEXT = "\"what was said\"";

    @TempDir
    Path folder;

    private Store store;
    private MongoClient client;
    private MongoDatabase database;
    private LocalKeystore vault;
    private Sealing sealing;

    abstract Store open();

    @BeforeEach
    void start() {
        store = open();
        client = JournalClient.connect(store.uri());
        database = client.getDatabase("sealing" + UUID.randomUUID());
        vault = LocalKeystore.create(folder.resolve("keystore"));
        sealing = new Sealing(database, vault);
    }

    @AfterEach
    void stop() {
        database.drop();
        client.close();
        vault.close();
        store.close();
    }

    private Sealing anotherProcess() {
        return new Sealing(database, LocalKeystore.open(folder.resolve("keystore")));
    }

    @Test
    void whatIsSealedOpensHereAndInAnotherProcess() {
        String sealed = sealing.seal(R, "item:a", TEXT, false);

        assertThat(sealed).doesNotContain("said");
        assertThat(sealing.open(R, "item:a", sealed)).isEqualTo(TEXT);
        assertThat(anotherProcess().open(R, "item:a", sealed)).isEqualTo(TEXT);
    }

    @Test
    void theSameIsNeverSealedTheSame() {
        assertThat(sealing.seal(R, "item:a", TEXT, false)).isNotEqualTo(sealing.seal(R, "item:a", TEXT, false));
    }

    @Test
    void whatIsPaddedDoesNotTellItsLength() {
        String shorter = sealing.seal(R, "attribution:a:1", "\"Li\"", true);
        String longer = sealing.seal(R, "attribution:a:1", "\"" + "x".repeat(200) + "\"", true);

        assertThat(shorter).hasSameSizeAs(longer);
        assertThat(Objects.requireNonNull(sealing.open(R, "attribution:a:1", shorter))
                        .strip())
                .isEqualTo("\"Li\"");
    }

    @Test
    void movedElsewhereItDoesNotOpen() {
        String sealed = sealing.seal(R, "item:a", TEXT, false);
        sealing.prepare(R, Set.of("item:b"));
        sealing.prepare("report:r2", Set.of("item:a"));

        assertThat(sealing.open(R, "item:b", sealed)).isNull();
        assertThat(sealing.open("report:r2", "item:a", sealed)).isNull();
    }

    @Test
    void alteredAnywhereItDoesNotOpen() {
        byte[] box = Base64.getDecoder().decode(sealing.seal(R, "item:a", TEXT, false));
        for (int i = 0; i < box.length; i++) {
            byte[] altered = box.clone();
            altered[i] ^= 1;
            assertThat(sealing.open(R, "item:a", Base64.getEncoder().encodeToString(altered)))
                    .as("byte %d", i)
                    .isNull();
            byte[] cut = Arrays.copyOf(box, i);
            assertThat(sealing.open(R, "item:a", Base64.getEncoder().encodeToString(cut)))
                    .as("cut at %d", i)
                    .isNull();
        }
        assertThat(sealing.open(R, "item:a", "no Base64!")).isNull();
    }

    @Test
    void processesThatMakeTheSameKeysAtOnceEndWithOneOfEach() {
        List<Sealing> processes =
                IntStream.range(0, 4).mapToObj(i -> anotherProcess()).toList();
        List<String> sealed = IntStream.range(0, 80)
                .parallel()
                .mapToObj(i -> processes.get(i % 4).seal(R, "item:" + i / 8, "\"" + i + "\"", false))
                .toList();

        Sealing reader = anotherProcess();
        for (int i = 0; i < 80; i++) {
            assertThat(reader.open(R, "item:" + i / 8, sealed.get(i))).isEqualTo("\"" + i + "\"");
        }
        assertThat(vault.status().epochs()).isEqualTo(1);
    }

    @Test
    void whatIsForgottenOpensNowhereAndAllElseDoes() {
        String gone = sealing.seal(R, "item:a", TEXT, false);
        String kept = sealing.seal(R, "item:b", TEXT, false);
        Document ringBefore = ring();
        Sealing other = anotherProcess();
        assertThat(other.open(R, "item:a", gone)).isEqualTo(TEXT);
        List<String> destroyed = new ArrayList<>();

        sealing.forgetter().forget(R, "item:a"::equals, 7, destroyed::add);
        other.drop(R);

        for (Sealing process : List.of(sealing, other, anotherProcess())) {
            assertThat(process.open(R, "item:a", gone)).isNull();
            assertThat(process.open(R, "item:b", kept)).isEqualTo(TEXT);
        }
        assertThat(destroyed).containsExactly(ringBefore.getString("epoch"));
        assertThat(vault.knows(ringBefore.getString("epoch"))).isFalse();
    }

    /** Yesterday's copy of the database beside today's keystore. */
    @Test
    void anOlderCopyOfTheDatabaseOpensNothingThatWasForgotten() {
        String gone = sealing.seal(R, "item:a", TEXT, false);
        String kept = sealing.seal(R, "item:b", TEXT, false);
        Document yesterday = ring();
        sealing.forgetter().forget(R, "item:a"::equals, 7, epoch -> {});

        database.getCollection("key_rings").replaceOne(Filters.eq("_id", R), yesterday);

        Sealing restored = anotherProcess();
        assertThat(restored.open(R, "item:a", gone)).isNull();
        assertThat(restored.open(R, "item:b", kept)).isNull();
        assertThatThrownBy(() -> restored.seal(R, "item:a", TEXT, false)).isInstanceOf(KeysLostException.class);
        assertThat(ring()).isEqualTo(yesterday);
    }

    @Test
    void aCopyOfWhatWasBeforeIsNeitherOpenedNorKept() {
        sealing.prepare(R, Set.of("item:a"));
        byte[] before = Objects.requireNonNull(sealing.sealCopy(R, 3, new byte[] {1}));
        Sealing other = anotherProcess();
        assertThat(other.openCopy(R, before)).containsExactly(1);

        sealing.forgetter().forget(R, "item:a"::equals, 7, epoch -> {});

        assertThat(sealing.openCopy(R, before)).isNull();
        assertThat(sealing.sealCopy(R, 6, new byte[] {1})).isNull();
        assertThat(sealing.openCopy(R, Objects.requireNonNull(sealing.sealCopy(R, 7, new byte[] {2}))))
                .containsExactly(2);
        byte[] late = Objects.requireNonNull(other.sealCopy(R, 3, new byte[] {1}));
        assertThat(anotherProcess().openCopy(R, late)).isNull();
    }

    @Test
    void forgettingAgainChangesNothing() {
        sealing.prepare(R, Set.of("item:a", "item:b"));
        sealing.forgetter().forget(R, "item:a"::equals, 7, epoch -> {});
        Document after = ring();
        List<String> destroyed = new ArrayList<>();

        sealing.forgetter().forget(R, "item:a"::equals, 7, destroyed::add);

        assertThat(ring()).isEqualTo(after);
        assertThat(destroyed).isEmpty();
    }

    /** An older copy of the keystore, and then the newest one again. */
    @Test
    void whatIsToBeForgottenWhileItsKeysAreAwayIsForgottenWhenTheyAreBack() throws IOException {
        Path file = folder.resolve("keystore");
        byte[] older = Files.readAllBytes(file);
        String gone = sealing.seal(R, "item:a", TEXT, false);
        String kept = sealing.seal(R, "item:b", TEXT, false);
        String epoch = ring().getString("epoch");
        byte[] newest = Files.readAllBytes(file);
        List<String> destroyed = new ArrayList<>();

        Files.write(file, older);
        Sealing without = anotherProcess();
        without.forgetter().forget(R, "item:a"::equals, 7, destroyed::add);
        without.forgetter().finish(R, destroyed::add);
        assertThat(destroyed).isEmpty();
        assertThat(without.forgetter().unfinished()).containsExactly(R);

        Files.write(file, newest);
        Sealing again = anotherProcess();
        assertThat(again.open(R, "item:a", gone)).isNull();
        assertThat(again.open(R, "item:b", kept)).isEqualTo(TEXT);
        again.forgetter().finish(R, destroyed::add);

        assertThat(destroyed).containsExactly(epoch);
        assertThat(again.forgetter().unfinished()).isEmpty();
        assertThat(LocalKeystore.open(file).knows(epoch)).isFalse();
        assertThat(anotherProcess().open(R, "item:b", kept)).isEqualTo(TEXT);
    }

    @Test
    void aKeyMadeMeanwhileSurvives() {
        sealing.prepare(R, Set.of("item:a"));
        Sealing other = anotherProcess();
        other.prepare(R, Set.of("item:a"));
        sealing.forgetter().forget(R, "item:a"::equals, 7, epoch -> {});

        String late = other.seal(R, "item:c", TEXT, false);

        assertThat(anotherProcess().open(R, "item:c", late)).isEqualTo(TEXT);
        assertThat(vault.status().epochs()).isEqualTo(1);
    }

    @Test
    void aDamagedKeyTakesNoOtherWithIt() {
        String damaged = sealing.seal(R, "item:a", TEXT, false);
        String sound = sealing.seal(R, "item:b", TEXT, false);
        List<Document> keys = ring().getList("keys", Document.class);
        int place = IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).getString("name").equals("item:a"))
                .findFirst()
                .orElseThrow();
        database.getCollection("key_rings")
                .updateOne(
                        Filters.eq("_id", R),
                        Updates.set("keys." + place + ".key", new org.bson.types.Binary(new byte[60])));

        Sealing process = anotherProcess();

        assertThat(process.open(R, "item:a", damaged)).isNull();
        assertThat(process.open(R, "item:b", sound)).isEqualTo(TEXT);
        assertThatThrownBy(() -> process.seal(R, "item:a", TEXT, false)).isInstanceOf(KeysLostException.class);
    }

    @Test
    void aRepeatedRequestIsKnownUntilSomethingIsForgotten() {
        sealing.prepare(R, Set.of("item:a"));
        RequestMac requests = sealing.requests();
        String known = requests.of(R, "this");

        assertThat(requests.mayBe(known, R, "this")).isTrue();
        assertThat(requests.mayBe(known, R, "that")).isFalse();
        assertThat(anotherProcess().requests().mayBe(known, R, "that")).isFalse();

        sealing.forgetter().forget(R, "item:a"::equals, 7, epoch -> {});

        assertThat(requests.of(R, "this")).isNotEqualTo(known);
        assertThat(requests.mayBe(known, R, "that")).isTrue();
    }

    @Test
    void aStreamWithoutKeysKnowsItsRequestsToo() {
        RequestMac requests = sealing.requests();
        String known = requests.of("conference:c1", "this");

        assertThat(requests.mayBe(known, "conference:c1", "this")).isTrue();
        assertThat(requests.mayBe(known, "conference:c1", "that")).isFalse();
        assertThat(requests.mayBe(known.substring(known.indexOf(':') + 1), "conference:c1", "this"))
                .isTrue();
        assertThat(anotherProcess().requests().of("conference:c1", "this")).isEqualTo(known);
    }

    @Test
    void anotherVaultIsNoticed() {
        RememberedVault remembered = new RememberedVault(database);
        assertThat(remembered.id()).isEmpty();
        remembered.require(vault.id());
        remembered.require(vault.id());

        assertThatThrownBy(() -> remembered.require("another")).isInstanceOf(WrongVaultException.class);
        assertThat(remembered.id()).contains(vault.id());
    }

    private Document ring() {
        return Objects.requireNonNull(
                database.getCollection("key_rings").find(Filters.eq("_id", R)).first());
    }
}
