package roundtable.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import roundtable.journal.vault.LocalKeystore;

/** What does not open any more, and what survives. */
abstract class ForgettingContract extends SealingFixture {
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
}
