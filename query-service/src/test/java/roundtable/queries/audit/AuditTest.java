package roundtable.queries.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.access.Role;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.json.WireJson;
import roundtable.proof.Checkpoint;
import roundtable.proof.CommitHash;
import roundtable.proof.Hash;
import roundtable.proof.MerkleTree;
import roundtable.proof.NoteKey;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;
import roundtable.proof.TrailCommit;
import roundtable.proof.TrailHeader;
import roundtable.queries.RunningService;
import roundtable.queries.TestStream;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ReportSubmitted;
import tools.jackson.databind.JsonNode;

/** What the service shows as proof. */
class AuditTest {
    private static final BlockingQueue<String> HOOKED = new LinkedBlockingQueue<>();
    private static final HttpServer KEEPER = keeper();
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(
            DATABASE,
            Map.of(
                    "roundtable.audit.webhooks",
                    "http://127.0.0.1:" + KEEPER.getAddress().getPort() + "/"));

    private static HttpServer keeper() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                HOOKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
        KEEPER.stop(0);
    }

    private static TestStream report(String id, int bullets) {
        TestStream stream = SERVICE.stream("report:" + id);
        stream.append(RandomReport.opening(id));
        for (int i = 0; i < bullets; i++) {
            stream.append(bullet("a" + i), bullet("b" + i));
        }
        return stream;
    }

    private static BulletAdded bullet(String id) {
        return new BulletAdded(new ItemId(id), "summary", null, "Omar wrote this");
    }

    private static NoteKey key() throws Exception {
        HttpResponse<String> pem = SERVICE.getAsNobody("/api/audit/public-key");
        assertThat(pem.statusCode()).isEqualTo(200);
        assertThat(pem.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        return NoteKey.ofPem(pem.body());
    }

    private static JsonNode write() throws Exception {
        HttpResponse<String> answer = SERVICE.postAs(Role.AUDITOR, "/api/audit/checkpoints");
        assertThat(answer.statusCode()).isIn(200, 201);
        return WireJson.tree(answer.body());
    }

    @Test
    void anAuditorHasACheckpointMadeAndTakesItAlong() throws Exception {
        report("r1", 1);
        // Whoever comes for the first time is given a role, which is a commit more.
        SERVICE.getAs(Role.AUDITOR, "/api/conferences");
        SERVICE.getAs(Role.ORGANISER, "/api/conferences");

        HttpResponse<String> made = SERVICE.postAs(Role.AUDITOR, "/api/audit/checkpoints");
        HttpResponse<String> again = SERVICE.postAs(Role.ORGANISER, "/api/audit/checkpoints");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        long number = WireJson.tree(made.body()).path("number").asLong();
        HttpResponse<String> note = SERVICE.get("/api/audit/checkpoints/" + number);
        assertThat(note.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        Checkpoint checkpoint = Checkpoint.open(note.body(), key());
        assertThat(checkpoint.number()).isEqualTo(number);
        JsonNode list = WireJson.tree(SERVICE.get("/api/audit/checkpoints?limit=1&before=" + (number + 1))
                .body());
        assertThat(list.path("checkpoints").toString()).isEqualTo("[" + made.body() + "]");
        assertThat(list.path("next").isNull()).isEqualTo(number == 1);
        assertThat(WireJson.tree(SERVICE.get("/api/audit/checkpoints?before=1").body())
                        .toString())
                .isEqualTo("{\"checkpoints\":[],\"next\":null}");
        String hooked;
        do {
            hooked = Objects.requireNonNull(HOOKED.poll(20, TimeUnit.SECONDS));
        } while (!hooked.equals(note.body()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDITOR", "ORGANISER"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersHaveNoneMade(Role role) throws Exception {
        HttpResponse<String> refused = SERVICE.postAs(role, "/api/audit/checkpoints");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("not-for-your-role");
    }

    @Test
    void whatIsNotThereIsRefused() throws Exception {
        assertThat(SERVICE.get("/api/audit/checkpoints/999999").body()).contains("checkpoint-unknown");
        assertThat(SERVICE.get("/api/audit/checkpoints/0").statusCode()).isEqualTo(404);
        assertThat(SERVICE.getAsNobody("/api/audit/checkpoints/1").statusCode()).isEqualTo(401);
        assertThat(SERVICE.get("/api/reports/never/chain").body()).contains("report-unknown");
        assertThat(SERVICE.get("/api/reports/never/trail.jsonl").body()).contains("report-unknown");
        assertThat(SERVICE.getAsNobody("/api/reports/never/trail.jsonl").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSubmissionIsCoveredAtOnce() throws Exception {
        Commit submitted = report("r2", 1).append(new ReportSubmitted());

        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        long covered = -1;
        while (covered < submitted.number() && System.nanoTime() < deadline) {
            covered = WireJson.tree(
                            SERVICE.get("/api/audit/checkpoints?limit=1").body())
                    .path("checkpoints")
                    .path(0)
                    .path("commit")
                    .asLong(-1);
        }

        assertThat(covered).isGreaterThanOrEqualTo(submitted.number());
    }

    @Test
    void theChainIsCheckedAsItIsStored() throws Exception {
        TestStream stream = report("r3", 300);
        JsonNode before = chain("r3");
        long number = write().path("number").asLong();
        stream.append(bullet("later"));
        JsonNode after = chain("r3");

        assertThat(before.path("verified").asBoolean()).isTrue();
        assertThat(before.path("commits").asInt()).isEqualTo(301);
        assertThat(before.path("events").asInt()).isEqualTo(601);
        assertThat(before.path("fault").isNull()).isTrue();
        assertThat(after.path("checkpoint").path("number").asLong()).isEqualTo(number);
        assertThat(after.path("checkpoint").path("version").asLong()).isEqualTo(600);
        assertThat(after.path("head").asString()).matches("[0-9a-f]{64}");

        commits().updateOne(Filters.eq("key", "report:r3/21"), Updates.set("by", "somebody else"));
        assertFault("r3", 21, "What this commit holds");
        commits().updateOne(Filters.eq("key", "report:r3/21"), Updates.set("hash", "none"));
        assertFault("r3", 21, "no commit any more");
        commits().deleteOne(Filters.eq("key", "report:r3/21"));
        assertFault("r3", 21, "is missing");
    }

    @Test
    void aChainThatWasMadeAnewIsNotThatOfTheCheckpoint() throws Exception {
        report("r4", 1);
        write();
        Commit forged = SERVICE.bean(Journal.class).stored("report:r4", 1, 1).getFirst();
        TrailCommit changed = new TrailCommit(
                forged.stream(),
                forged.from(),
                forged.at(),
                "somebody else",
                forged.role(),
                forged.commandId(),
                forged.events(),
                forged.prev(),
                forged.hash());
        Hash hash = CommitHash.of(changed).after(forged.prev());
        commits()
                .updateOne(
                        Filters.eq("key", "report:r4/1"),
                        Updates.combine(Updates.set("by", "somebody else"), Updates.set("hash", hash.bytes())));

        assertFault("r4", 2, "The newest checkpoint says");
    }

    @Test
    void theTrailFileProvesItself() throws Exception {
        TestStream stream = report("r5", 300);
        write();
        stream.append(bullet("c"));
        write();
        stream.append(bullet("d"));

        HttpResponse<String> answer = SERVICE.get("/api/reports/r5/trail.jsonl");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"trail-r5.jsonl\"");
        List<String> lines = answer.body().lines().toList();
        assertThat(answer.body()).endsWith("\n").doesNotContain("Omar wrote this");
        TrailHeader header = TrailHeader.parse(lines.getFirst());
        assertThat(header.stream()).isEqualTo("report:r5");
        assertThat(header.commits()).isEqualTo(303);
        assertThat(header.events()).isEqualTo(603);
        assertThat(header.checkpoints()).isGreaterThanOrEqualTo(2);
        assertThat(lines).hasSize((int) (1 + header.commits() + header.checkpoints()));
        Hash prev = Hash.ZERO;
        for (String line : lines.subList(1, 304)) {
            TrailCommit commit = TrailCommit.parse("report:r5", line);
            assertThat(commit.prev()).isEqualTo(prev);
            assertThat(CommitHash.of(commit).after(prev)).isEqualTo(commit.hash());
            prev = commit.hash();
        }
        assertThat(prev).isEqualTo(header.head());
        for (String line : lines.subList(304, lines.size())) {
            TrailCheckpoint proof = TrailCheckpoint.parse(line);
            Checkpoint checkpoint = Checkpoint.open(proof.note(), key());
            byte[] leaf = new StreamHead("report:r5", proof.version(), proof.hash()).leaf();
            assertThat(MerkleTree.verifies(leaf, proof.leaf(), checkpoint.streams(), proof.proof(), checkpoint.root()))
                    .isTrue();
        }
        assertThat(TrailCheckpoint.parse(lines.getLast()).version()).isEqualTo(601);
    }

    @Test
    void aTrailThatCannotBeReadIsRefused() throws Exception {
        report("r6", 1);
        commits().updateOne(Filters.eq("key", "report:r6/1"), Updates.set("hash", "none"));

        HttpResponse<String> refused = SERVICE.get("/api/reports/r6/trail.jsonl");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("trail-unreadable");
    }

    @Test
    void aTrailThatChangesWhileItIsExportedBreaksOff() {
        report("r7", 1);
        TrailFile file = TrailFile.of("report:r7", SERVICE.bean(Journal.class), SERVICE.bean(Checkpoints.class))
                .orElseThrow();
        commits().deleteOne(Filters.eq("key", "report:r7/1"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> file.writeTo(out)).isInstanceOf(IOException.class);
    }

    @Test
    void whoTakesATrailFileIsNotedBeforeTheyHaveIt() throws Exception {
        report("r8", 1);
        assertThat(SERVICE.get("/api/reports/r8/trail.jsonl").statusCode()).isEqualTo(200);

        JsonNode noted = WireJson.tree(
                        SERVICE.get("/api/reports/r8/trail?kind=exported").body())
                .path("entries");

        assertThat(noted.size()).isEqualTo(1);
        assertThat(noted.get(0).path("note").asString()).isEqualTo("trail.jsonl");
        assertThat(noted.get(0).path("version").asLong()).isEqualTo(2);
    }

    /** An operator who moves the stored head along with a chain that was made anew, but has no key. */
    @Test
    void headsThatWereNotSignedAreNotBelieved() throws Exception {
        report("r9", 1);
        long number = write().path("number").asLong();
        MongoCollection<Document> checkpoints = collection("checkpoints");
        Document kept = Objects.requireNonNull(
                checkpoints.find(Filters.eq("_id", number)).first());
        try {
            checkpoints.updateOne(Filters.eq("_id", number), Updates.pull("heads", Filters.eq("stream", "report:r9")));
            assertFault("r9", 2, "not stored as it was signed");
            checkpoints.replaceOne(Filters.eq("_id", number), kept);
            assertThat(chain("r9").path("verified").asBoolean()).isTrue();
            checkpoints.updateOne(Filters.eq("_id", number), Updates.set("note", "no note"));
            assertFault("r9", 2, "not stored as it was signed");
            assertThat(chain("r9").path("checkpoint").isNull()).isTrue();
        } finally {
            checkpoints.replaceOne(Filters.eq("_id", number), kept);
        }
    }

    private static JsonNode chain(String id) throws Exception {
        HttpResponse<String> answer = SERVICE.get("/api/reports/" + id + "/chain");
        assertThat(answer.statusCode()).isEqualTo(200);
        return WireJson.tree(answer.body());
    }

    private static void assertFault(String id, int version, String sentence) throws Exception {
        JsonNode view = chain(id);
        assertThat(view.path("verified").asBoolean()).isFalse();
        assertThat(view.path("fault").path("version").asInt()).isEqualTo(version);
        assertThat(view.path("fault").path("sentence").asString()).contains(sentence);
    }

    private static MongoCollection<Document> commits() {
        return collection("commits");
    }

    private static MongoCollection<Document> collection(String name) {
        return SERVICE.bean(MongoClient.class)
                .getDatabase(SERVICE.bean(StoreSettings.class).database())
                .getCollection(name);
    }
}
