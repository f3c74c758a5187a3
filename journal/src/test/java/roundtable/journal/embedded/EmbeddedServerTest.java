package roundtable.journal.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.internal.build.MongoDriverVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path directory;

    private void onServer(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedServer server = EmbeddedServer.open(directory, Durability.DISK)) {
            use(server, use);
        }
    }

    private static void use(EmbeddedServer server, Consumer<MongoCollection<Document>> use) {
        try (MongoClient client = MongoClients.create(server.uri())) {
            use.accept(client.getDatabase("journal")
                    .getCollection("commits")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.MAJORITY));
        }
    }

    private static Document commit(long number) {
        return new Document("_id", number)
                .append("key", "report-1/" + number)
                .append("commandId", "c" + number)
                .append("events", List.of(new Document("type", "text-edited").append("rev", 1)));
    }

    private static List<Document> commits(int... numbers) {
        return IntStream.of(numbers).mapToObj(EmbeddedServerTest::commit).toList();
    }

    private static void uniqueIndexes(MongoCollection<Document> commits) {
        commits.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        commits.createIndex(Indexes.ascending("commandId"), new IndexOptions().unique(true));
    }

    @Test
    void givesBackWhatWasPut() {
        onServer(commits -> {
            uniqueIndexes(commits);
            commits.insertMany(commits(1, 2, 3));
            assertThat(commits.find(eq("_id", 2)).first()).isEqualTo(commit(2));
            assertThat(commits.find(in("_id", List.of(3L, 1L, 9L))).into(new ArrayList<>()))
                    .containsExactlyInAnyOrder(commit(1), commit(3));
            assertThat(commits.find(in("key", List.of("report-1/1", "report-1/3", "x")))
                            .into(new ArrayList<>()))
                    .containsExactlyInAnyOrder(commit(1), commit(3));
            assertThat(commits.countDocuments()).isEqualTo(3);
            assertThat(commits.find().sort(Indexes.descending("_id")).first()).isEqualTo(commit(3));
        });
    }

    @Test
    void keepsDocumentsIndexesAndRefusalsOverAReopening() {
        onServer(commits -> {
            uniqueIndexes(commits);
            commits.insertMany(commits(1, 2, 3));
            commits.deleteOne(eq("_id", 2));
        });
        onServer(commits -> {
            assertThat(commits.find().into(new ArrayList<>())).containsExactly(commit(1), commit(3));
            assertThat(commits.find(eq("commandId", "c3")).first()).isEqualTo(commit(3));
            assertThat(commits.listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "key_1", "commandId_1");
            assertThatThrownBy(() -> commits.insertOne(commit(4).append("commandId", "c1")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            commits.insertOne(commit(2));
        });
    }

    @Test
    void keepsThePartOfAnOrderedInsertBeforeADuplicate() {
        onServer(commits -> {
            uniqueIndexes(commits);
            commits.insertOne(commit(3));
            MongoBulkWriteException refusal =
                    catchThrowableOfType(MongoBulkWriteException.class, () -> commits.insertMany(commits(1, 2, 3, 4)));
            assertThat(refusal.getWriteErrors()).singleElement().satisfies(error -> {
                assertThat(error.getIndex()).isEqualTo(2);
                assertThat(error.getCode()).isEqualTo(11000);
            });
        });
        onServer(
                commits -> assertThat(commits.find().map(d -> d.getLong("_id"))).containsExactly(3L, 1L, 2L));
    }

    @Test
    void keepsTheNewestOfASnapshotAndRefusesAnOlderOne() {
        onServer(snapshots -> {
            FindOneAndUpdateOptions upsert =
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            for (long sequence : new long[] {5, 9}) {
                snapshots.findOneAndUpdate(
                        and(eq("_id", "report-1"), lt("sequence", sequence)), set("sequence", sequence), upsert);
            }
            assertThatThrownBy(() -> snapshots.findOneAndUpdate(
                            and(eq("_id", "report-1"), lt("sequence", 7L)), set("sequence", 7L), upsert))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("11000");
        });
        onServer(snapshots ->
                assertThat(snapshots.find().first()).isEqualTo(new Document("_id", "report-1").append("sequence", 9L)));
    }

    @Test
    void replacesUpdatesAndDeletes() {
        onServer(views -> {
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            views.replaceOne(eq("_id", "a"), new Document("_id", "a").append("text", "one"), upsert);
            views.replaceOne(eq("_id", "a"), new Document("_id", "a").append("text", "two"), upsert);
            views.updateOne(eq("_id", "a"), inc("version", 2));
            views.updateOne(eq("_id", "b"), set("text", "kept"), new UpdateOptions().upsert(true));
            views.insertOne(new Document("_id", "c"));
            assertThat(views.deleteOne(eq("_id", "c")).getDeletedCount()).isEqualTo(1);
        });
        onServer(views -> assertThat(views.find().into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", "a").append("text", "two").append("version", 2),
                        new Document("_id", "b").append("text", "kept")));
    }

    @Test
    void letsATokenBeClaimedByOneOwner() {
        onServer(tokens -> {
            tokens.createIndex(Indexes.ascending("processorName", "segment"), new IndexOptions().unique(true));
            tokens.insertOne(new Document("processorName", "dashboard")
                    .append("segment", 0)
                    .append("owner", null)
                    .append("timestamp", 10L));
            assertThat(claim(tokens, "one", 5L)).isEqualTo("one");
            assertThat(claim(tokens, "two", 5L)).isNull();
            assertThat(claim(tokens, "two", 11L)).isEqualTo("two");
            assertThatThrownBy(() -> tokens.insertOne(new Document("processorName", "dashboard").append("segment", 0)))
                    .hasMessageContaining("E11000");
        });
    }

    private static @Nullable String claim(MongoCollection<Document> tokens, String owner, long expiredBefore) {
        Document claimed = tokens.findOneAndUpdate(
                and(
                        eq("processorName", "dashboard"),
                        eq("segment", 0),
                        or(eq("owner", owner), eq("owner", null), lt("timestamp", expiredBefore))),
                combine(set("owner", owner), set("timestamp", 10L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return claimed == null ? null : claimed.getString("owner");
    }

    @Test
    void leavesNothingOfAnIndexThatMetADuplicate() {
        onServer(commits -> {
            commits.insertMany(List.of(commit(1), commit(2).append("key", "report-1/1")));
            assertThatThrownBy(() -> commits.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)))
                    .isInstanceOf(RuntimeException.class);
            commits.deleteOne(eq("_id", 2L));
            commits.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            commits.insertOne(commit(2));
            assertThatThrownBy(() -> commits.insertOne(commit(3).append("key", "report-1/1")))
                    .hasMessageContaining("E11000");
        });
    }

    @Test
    void forgetsADroppedCollectionAndDatabase() {
        onServer(commits -> {
            uniqueIndexes(commits);
            commits.insertOne(commit(1));
            commits.drop();
            commits.insertOne(commit(1).append("key", "other"));
        });
        try (EmbeddedServer server = EmbeddedServer.open(directory, Durability.DISK);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(client.getDatabase("journal").getCollection("commits").find())
                    .containsExactly(commit(1).append("key", "other"));
            client.getDatabase("journal").drop();
        }
        onServer(commits -> assertThat(commits.find()).isEmpty());
    }

    @Test
    void worksInMemory() {
        try (EmbeddedServer server = EmbeddedServer.inMemory()) {
            use(server, commits -> {
                uniqueIndexes(commits);
                commits.insertMany(commits(1, 2));
                assertThat(commits.find(eq("key", "report-1/2")).first()).isEqualTo(commit(2));
            });
        }
    }

    @Test
    void refusesASecondOpenerAndNamesTheDirectory() {
        try (EmbeddedServer first = EmbeddedServer.open(directory, Durability.PROCESS)) {
            assertThatThrownBy(() -> EmbeddedServer.open(directory, Durability.PROCESS))
                    .isInstanceOfSatisfying(
                            EmbeddedServerException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("data-directory-in-use"))
                    .hasMessageContaining(directory.toString());
            use(first, commits -> commits.insertOne(commit(1)));
        }
        onServer(commits -> assertThat(commits.countDocuments()).isEqualTo(1));
    }

    @Test
    void refusesATakenPortAndFreesTheDirectory() {
        try (EmbeddedServer other = EmbeddedServer.inMemory()) {
            assertThatThrownBy(() -> EmbeddedServer.open(directory, Durability.DISK, other.port()))
                    .isInstanceOfSatisfying(
                            EmbeddedServerException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("port-unavailable"));
        }
        onServer(commits -> commits.insertOne(commit(1)));
    }

    @Test
    void refusesWhatItDoesNotKnowAndGoesOn() {
        onServer(commits -> {
            commits.insertOne(commit(1));
            assertThatThrownBy(() -> commits.renameCollection(new MongoNamespace("journal.other")))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("CommandNotSupported");
            assertThatThrownBy(() -> commits.updateOne(eq("_id", 1L), new Document("$nonsense", new Document("a", 1))))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(commits.find()).containsExactly(commit(1));
        });
    }

    /** The server speaks wire version 8. A newer driver may refuse that: then this fails before a user sees it. */
    @Test
    void isSpokenToByThePinnedDriver() {
        assertThat(MongoDriverVersion.VERSION).startsWith("5.14.");
        try (EmbeddedServer server = EmbeddedServer.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            Document hello = client.getDatabase("admin").runCommand(new Document("isMaster", 1));
            assertThat(hello.getInteger("maxWireVersion")).isEqualTo(8);
        }
    }
}
