package roundtable.journal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.Store;
import roundtable.journal.StoredEvent;
import roundtable.journal.checkpoint.Checkpoints.Written;
import roundtable.journal.vault.DamagedKeyException;
import roundtable.journal.vault.FakeTransit;
import roundtable.journal.vault.KeyVault;
import roundtable.journal.vault.LocalKeystore;
import roundtable.proof.Checkpoint;
import roundtable.proof.MerkleTree;
import roundtable.proof.NoteKey;
import roundtable.proof.NoteSigner;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;

/** Checkpoints of a log. */
abstract class CheckpointsContract {
    private static final Instant NOW = Instant.parse("2026-05-04T09:30:00.123456Z");

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private String name = "";
    private Store store = noStoreYet();
    private KeyVault vault = noVaultYet();
    private Journal journal = noJournalYet();

    abstract Store open();

    @SuppressWarnings("NullAway") // assigned before each test
    private static Store noStoreYet() {
        return null;
    }

    @SuppressWarnings("NullAway") // assigned before each test
    private static KeyVault noVaultYet() {
        return null;
    }

    @SuppressWarnings("NullAway") // assigned before each test
    private static Journal noJournalYet() {
        return null;
    }

    @BeforeEach
    void start() {
        store = open();
        name = "checkpoints" + UUID.randomUUID();
        vault = LocalKeystore.create(folder.resolve("keystore"));
        journal = anotherJournal();
    }

    @AfterEach
    void stop() throws Exception {
        database().drop();
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        vault.close();
        store.close();
    }

    private MongoDatabase database() {
        MongoClient client = JournalClient.connect(store.uri());
        open.add(client);
        return client.getDatabase(name);
    }

    private Journal anotherJournal() {
        MongoClient client = JournalClient.connect(store.uri());
        open.add(client);
        Journal opened = Journal.open(client, name, JournalSettings.defaults());
        open.add(opened);
        return opened;
    }

    private Checkpoints checkpoints() {
        return checkpoints(journal, vault);
    }

    private Checkpoints checkpoints(Journal log, KeyVault keys) {
        return new Checkpoints(database(), log, keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Commit append(String stream) {
        long from = journal.lastVersion(stream) + 1;
        List<StoredEvent> events = List.of(new StoredEvent("x", 1, "{}"), new StoredEvent("y", 1, "{}"));
        return journal.append(new Draft(
                        stream, from, events, NOW, "Ana", UUID.randomUUID().toString(), ""))
                .join();
    }

    @Test
    void aCheckpointProvesWhereEachStreamEnds() {
        append("report:b");
        append("conference:a");
        append("report:c");
        Commit last = append("report:b");
        Checkpoints checkpoints = checkpoints();

        Written written = checkpoints.write();

        StoredCheckpoint checkpoint = written.checkpoint();
        Checkpoint note = Checkpoint.open(checkpoint.note(), checkpoints.publicKey());
        assertThat(written.made()).isTrue();
        assertThat(note.origin()).isEqualTo(checkpoints.origin()).matches("roundtable/[0-9a-f]{16}");
        assertThat(note.number()).isEqualTo(1).isEqualTo(checkpoint.number());
        assertThat(note.commit()).isEqualTo(4).isEqualTo(checkpoint.commit());
        assertThat(note.at()).isEqualTo(Instant.parse("2026-05-04T09:30:00.123Z"));
        assertThat(note.streams()).isEqualTo(3);
        assertThat(checkpoint.head("report:b")).contains(new StreamHead("report:b", 3, last.hash()));
        for (String stream : List.of("conference:a", "report:b", "report:c")) {
            TrailCheckpoint proof = checkpoint.proofOf(stream).orElseThrow();
            byte[] leaf = new StreamHead(stream, proof.version(), proof.hash()).leaf();
            assertThat(MerkleTree.verifies(leaf, proof.leaf(), 3, proof.proof(), note.root()))
                    .isTrue();
        }
        assertThat(checkpoint.proofOf("report:d")).isEmpty();
        assertThat(checkpoints().find(1)).contains(checkpoint);
    }

    @Test
    void theNextOneGoesOnWhereTheLastOneEnded() {
        Commit first = append("a");
        Checkpoints checkpoints = checkpoints();
        StoredCheckpoint one = checkpoints.write().checkpoint();
        for (int i = 0; i < 300; i++) {
            append("b" + i % 3);
        }

        StoredCheckpoint two = checkpoints.write().checkpoint();
        Written again = checkpoints.write();

        assertThat(again).isEqualTo(new Written(two, false));
        assertThat(two.number()).isEqualTo(2);
        assertThat(two.commit()).isEqualTo(301);
        assertThat(two.heads()).extracting(StreamHead::stream).containsExactly("a", "b0", "b1", "b2");
        assertThat(two.head("a")).contains(new StreamHead("a", 1, first.hash()));
        assertThat(two.head("b1")).map(StreamHead::version).contains(199L);
        assertThat(checkpoints.newest()).contains(two);
        assertThat(checkpoints.newestNumber()).isEqualTo(2);
        assertThat(checkpoints.upTo(2, 10)).containsExactly(two.summary(), one.summary());
        assertThat(checkpoints.upTo(2, 1)).containsExactly(two.summary());
        assertThat(checkpoints.find(3)).isEmpty();
        assertThat(checkpoints.find(0)).isEmpty();
    }

    @Test
    void anEmptyLogHasACheckpointOfNothing() {
        Checkpoints checkpoints = checkpoints();
        assertThat(checkpoints.newest()).isEmpty();

        StoredCheckpoint written = checkpoints.write().checkpoint();

        assertThat(written.heads()).isEmpty();
        assertThat(Checkpoint.open(written.note(), checkpoints.publicKey()).streams())
                .isZero();
    }

    @Test
    void ofSeveralProcessesOneMakesEach() {
        List<Checkpoints> processes = IntStream.range(0, 4)
                .mapToObj(i -> checkpoints(anotherJournal(), LocalKeystore.open(folder.resolve("keystore"))))
                .toList();
        List<Written> all = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            append("s" + round % 2);
            List<CompletableFuture<Written>> writing = processes.stream()
                    .map(process -> CompletableFuture.supplyAsync(process::write))
                    .toList();
            writing.forEach(each -> all.add(each.join()));
        }
        StoredCheckpoint last = checkpoints().write().checkpoint(); // by the one whose journal knows the whole log

        NoteKey key = checkpoints().publicKey();
        List<Long> made = all.stream()
                .filter(Written::made)
                .map(written -> written.checkpoint().number())
                .sorted()
                .toList();
        assertThat(made)
                .isEqualTo(LongStream.rangeClosed(1, made.size()).boxed().toList());
        assertThat(all)
                .allSatisfy(written -> Checkpoint.open(written.checkpoint().note(), key));
        assertThat(last.commit()).isEqualTo(10);
        assertThat(vault.status().epochs())
                .as("the epochs of keys that came too late are gone")
                .isEqualTo(1);
    }

    @Test
    void theKeySurvivesRotationsAndBackups() {
        NoteKey key = checkpoints().publicKey();
        vault.rotate();
        ((LocalKeystore) vault).backup(folder.resolve("backup"));
        append("a");

        try (LocalKeystore backup = LocalKeystore.open(folder.resolve("backup"))) {
            StoredCheckpoint written = checkpoints(journal, backup).write().checkpoint();

            assertThat(Checkpoint.open(written.note(), key).commit()).isEqualTo(1);
        }
    }

    @Test
    void atHashiCorpVaultTheKeyIsWrappedToo() throws Exception {
        append("a");
        try (FakeTransit server = new FakeTransit();
                KeyVault transit = server.client()) {
            NoteKey key = checkpoints(journal, transit).publicKey();
            transit.rotate();

            StoredCheckpoint written = checkpoints(journal, transit).write().checkpoint();

            assertThat(Checkpoint.open(written.note(), key).commit()).isEqualTo(1);
        }
    }

    @Test
    void thePublicKeyIsHadWithoutTheDatabaseOnceItIsOpen() {
        MongoClient client = JournalClient.connect(store.uri());
        Checkpoints checkpoints = new Checkpoints(client.getDatabase(name), journal, vault, Clock.systemUTC());
        NoteKey key = checkpoints.publicKey();

        client.close();

        assertThat(checkpoints.publicKey().fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void aCheckpointIsAsSignedOnlyWithTheHeadsThatItWasMadeOf() {
        append("a");
        append("b");
        Checkpoints checkpoints = checkpoints();
        StoredCheckpoint made = checkpoints.write().checkpoint();
        NoteKey key = checkpoints.publicKey();
        StreamHead other = new StreamHead("a", 9, made.heads().getFirst().hash());
        List<StreamHead> moved = List.of(other, made.heads().getLast());
        StreamHead second = new StreamHead("b", 9, other.hash());

        assertThat(made.isAsSigned(key)).isTrue();
        assertThat(made.isAsSigned(NoteSigner.fresh().key())).isFalse();
        for (StoredCheckpoint changed : List.of(
                new StoredCheckpoint(made.number(), made.commit(), made.at(), made.note(), moved),
                new StoredCheckpoint(
                        made.number(),
                        made.commit(),
                        made.at(),
                        made.note(),
                        made.heads().reversed()),
                new StoredCheckpoint(made.number(), made.commit(), made.at(), "x", made.heads()),
                new StoredCheckpoint(2, made.commit(), made.at(), made.note(), made.heads()),
                new StoredCheckpoint(made.number(), 1, made.at(), made.note(), made.heads()),
                new StoredCheckpoint(made.number(), made.commit(), Instant.EPOCH, made.note(), made.heads()))) {
            assertThat(changed.isAsSigned(key)).as(changed.toString()).isFalse();
        }
        assertThat(signed(made, List.of(made.heads().getFirst(), made.heads().getLast(), second)))
                .as("two leaves of one stream")
                .isFalse();
        assertThat(signed(made, made.heads().reversed())).as("out of order").isFalse();
    }

    /** Whether heads are taken that are signed by whoever has the key. */
    private static boolean signed(StoredCheckpoint made, List<StreamHead> heads) {
        NoteSigner signer = NoteSigner.fresh();
        String note = new Checkpoint(
                        SigningKey.origin(signer.key()),
                        heads.size(),
                        StoredCheckpoint.tree(heads).root(),
                        made.number(),
                        made.commit(),
                        made.at())
                .sign(signer);
        return new StoredCheckpoint(made.number(), made.commit(), made.at(), note, heads).isAsSigned(signer.key());
    }

    @Test
    void thePrivateKeyIsNotToBeReadInTheDatabase() {
        NoteKey key = checkpoints().publicKey();
        byte[] seed = new SigningKey(database(), vault).signer(() -> false).seed();

        Document stored = secret();
        assertThat(stored.get("publicKey", Binary.class).getData()).isEqualTo(key.x509());
        stored.values().stream()
                .map(value -> value instanceof Binary binary
                        ? new String(binary.getData(), StandardCharsets.ISO_8859_1)
                        : value.toString())
                .forEach(value -> assertThat(value).doesNotContain(new String(seed, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void anotherKeyInItsPlaceIsNotUsed() {
        checkpoints().write();
        Binary other = new Binary(NoteSigner.fresh().key().x509());
        secrets().updateOne(Filters.eq("_id", "checkpoint-key"), Updates.set("publicKey", other));
        append("a");

        assertThatThrownBy(() -> checkpoints().write()).isInstanceOf(DamagedKeyException.class);

        secrets().deleteOne(Filters.eq("_id", "checkpoint-key"));

        assertThatThrownBy(() -> checkpoints().write()).isInstanceOf(SigningKeyLostException.class);
    }

    private MongoCollection<Document> secrets() {
        return database().getCollection("secrets");
    }

    private Document secret() {
        return Objects.requireNonNull(
                secrets().find(Filters.eq("_id", "checkpoint-key")).first());
    }
}
