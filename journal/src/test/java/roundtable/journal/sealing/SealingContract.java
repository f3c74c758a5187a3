package roundtable.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is sealed, and what opens it. */
abstract class SealingContract extends SealingFixture {
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
}
