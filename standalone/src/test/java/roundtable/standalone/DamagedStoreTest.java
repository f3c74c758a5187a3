package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One item is damaged in each report, each in another way. All else works on, and nothing is written over it. */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class DamagedStoreTest {
    private static final String ADDED = "paragraph-added";
    private static final String EDITED = "text-edited";
    private static final Map<String, Consumer<StoredReport>> DAMAGES = damages();

    @TempDir
    Path folder;

    private Path data;
    private Path keys;

    private static Map<String, Consumer<StoredReport>> damages() {
        Map<String, Consumer<StoredReport>> damages = new LinkedHashMap<>();
        damages.put("altered", report -> report.replace(ADDED, 0, "text", DamagedStoreTest::altered));
        damages.put("moved", report -> report.replace(ADDED, 0, "text", own -> report.sealed(ADDED, 1, "text")));
        damages.put("foreign", report -> report.replace(ADDED, 0, "text", own -> of(report, "well")));
        damages.put("garbage", report -> report.replace(ADDED, 0, "text", own -> "no Base64!"));
        damages.put("edit-altered", report -> report.replace(EDITED, 0, "changes", DamagedStoreTest::altered));
        damages.put("edits-swapped", report -> {
            String second = report.sealed(EDITED, 1, "changes");
            String first = report.sealed(EDITED, 0, "changes");
            report.replace(EDITED, 0, "changes", own -> second);
            report.replace(EDITED, 1, "changes", own -> first);
        });
        damages.put(
                "comment-for-edit",
                report -> report.replace(EDITED, 0, "changes", own -> report.sealed("item-commented", 0, "text")));
        damages.put("key-damaged", report -> report.damageKey("item:i1"));
        damages.put("key-missing", report -> report.removeKey("item:i1"));
        return damages;
    }

    private static String altered(String box) {
        char last = box.charAt(box.length() - 3);
        return box.substring(0, box.length() - 3) + (last == 'A' ? 'B' : 'A') + box.substring(box.length() - 2);
    }

    private static String of(StoredReport report, String other) {
        return new StoredReport(report.database(), other).sealed(ADDED, 0, "text");
    }

    @BeforeEach
    void places() {
        data = folder.resolve("data");
        keys = folder.resolve("keystore");
    }

    @Test
    void oneItemIsLostAndNothingElse(CapturedOutput log) {
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            DAMAGES.keySet().forEach(id -> write(ada, id));
            write(ada, "well");
        }
        List<Document> before = new ArrayList<>();
        StoredReport.in(data, database -> {
            DAMAGES.forEach((id, damage) -> damage.accept(new StoredReport(database, id)));
            before.addAll(withoutCopies(database));
        });
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            DAMAGES.keySet().forEach(id -> isLostAlone(ada, new Caller(product.queries(), "Cho", "chair"), id));
            DAMAGES.keySet().forEach(id -> isRedacted(ada, id));
            assertThat(ada.get("/api/reports/well").body()).contains("first of well!!", "second of well");
        }
        for (String id : DAMAGES.keySet()) {
            assertThat(log.getOut()).contains("report:" + id + ": item i1 can't be read");
        }
        assertThat(log.getOut())
                .doesNotContain("first of", "second of", "a word on")
                .doesNotContain("report:well: item");
        StoredReport.in(
                data,
                database -> assertThat(StoredReport.commits(database).subList(0, before.size()))
                        .isEqualTo(before));
    }

    private static void write(Caller ada, String id) {
        ada.openReport(id, "Words");
        String first = "first of " + id;
        HttpResponse<String> answer = ada.command(
                "reports/" + id,
                "write-" + id,
                Caller.paragraph("i1", first),
                Caller.paragraph("i2", "second of " + id),
                "{\"type\":\"comment-on-item\",\"itemId\":\"i1\",\"commentId\":\"c1\",\"text\":\"a word on it\"}",
                edit("i1", 0, first.length()),
                edit("i1", 1, first.length() + 1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Puts an exclamation mark at the end. */
    private static String edit(String item, int revision, int length) {
        return "{\"type\":\"edit-text\",\"itemId\":\"" + item + "\",\"revision\":" + revision
                + ",\"clientId\":\"t\",\"sequence\":" + revision + ",\"changes\":[[" + length + ",[0,\"!\"]]]}";
    }

    /** Views and snapshots would hide for a while what is lost. */
    private static List<Document> withoutCopies(MongoDatabase database) {
        database.getCollection("report_views").drop();
        database.getCollection("snapshots").drop();
        return StoredReport.commits(database);
    }

    private static void isLostAlone(Caller ada, Caller chair, String id) {
        for (Caller reader : List.of(ada, chair)) {
            String view = reader.get("/api/reports/" + id).body();
            assertThat(view)
                    .as(id)
                    .contains("\"id\":\"i1\",\"kind\":\"paragraph\",\"level\":null,\"text\":null,")
                    .contains("second of " + id)
                    .doesNotContain("first of")
                    .contains("\"redacted\":null");
            assertThat(reader.get("/api/reports/" + id + "?rebuilt=true").body())
                    .isEqualTo(view);
        }
        String report = "reports/" + id;
        refused(ada.command(report, "edit-" + id, edit("i1", 2, 5)), 409, "item-unreadable");
        refused(
                ada.command(
                        report,
                        "comment-" + id,
                        "{\"type\":\"comment-on-item\",\"itemId\":\"i1\",\"commentId\":\"c2\",\"text\":\"x\"}"),
                409,
                "item-unreadable");
        String second = "second of " + id;
        done(ada.command(report, "second-" + id, edit("i2", 0, second.length())));
        done(ada.command(report, "third-" + id, Caller.paragraph("i3", "third")));
        assertThat(ada.get("/api/reports/" + id + "?atLeast=7").body()).contains(second + "!", "third");
    }

    private static void isRedacted(Caller ada, String id) {
        HttpResponse<String> answer = ada.command(
                "reports/" + id, "redact-" + id, "{\"type\":\"redact-item\",\"itemId\":\"i1\",\"reason\":\"other\"}");
        done(answer);
        // 1 opening, 5 events, 2 edits, 1 redaction; then its keys are destroyed, or there were none
        String view = ada.get("/api/reports/" + id + (id.equals("key-missing") ? "?atLeast=8" : "?atLeast=9"))
                .body();
        assertThat(view).as(id).contains("\"redacted\":{\"reason\":\"other\"").contains("second of " + id + "!");
        refused(ada.command("reports/" + id, "late-" + id, edit("i1", 2, 5)), 409, "item-redacted");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** What was read, and kept, while the keys were not there must not outlive that: a snapshot would, for good. */
    @Test
    void aKeystoreThatIsPutBackIsFoundWithoutARestart() throws IOException {
        byte[] older;
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            write(ada, "well");
            older = Files.readAllBytes(keys);
            write(ada, "late");
        }
        byte[] newest = Files.readAllBytes(keys);
        Files.write(keys, older);
        StoredReport.in(data, DamagedStoreTest::withoutCopies);
        String[] snapshotsAtOnce = {"--roundtable.aggregates.snapshot-every=1"};
        try (OneProcess product = OneProcess.in(data, keys, snapshotsAtOnce)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            assertThat(ada.get("/api/reports/late").body()).contains("\"text\":null");
            refused(ada.command("reports/late", "early", edit("i1", 2, 5)), 409, "item-unreadable");
            done(ada.command(
                    "reports/late",
                    "moved",
                    "{\"type\":\"move-item\",\"itemId\":\"i1\",\"after\":null,\"section\":\"only\"}"));
            Files.write(keys, newest);
            while (!ada.get("/api/reports/late").body().contains("first of late!!")) {
                Thread.onSpinWait();
            }
            done(ada.command("reports/late", "now", edit("i1", 2, "first of late!!".length())));
        }
        try (OneProcess product = OneProcess.in(data, keys, snapshotsAtOnce)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            HttpResponse<String> then = ada.command("reports/late", "then", edit("i1", 3, "first of late!!!".length()));
            assertThat(then.body()).contains("\"version\":8,");
            assertThat(ada.get("/api/reports/late?atLeast=8").body()).contains("first of late!!!!");
        }
    }

    /** An older copy of the keystore knows all reports but the latest; and the newest is found again later. */
    @Test
    void aReportWhoseKeysAreNotInThisKeystoreWaitsForThem(CapturedOutput log) throws IOException {
        byte[] older;
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            write(ada, "well");
            older = Files.readAllBytes(keys);
            write(ada, "late");
        }
        byte[] newest = Files.readAllBytes(keys);
        Files.write(keys, older);
        List<Document> ring = new ArrayList<>();
        StoredReport.in(data, database -> {
            withoutCopies(database);
            ring.add(new StoredReport(database, "late").ring());
        });
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            assertThat(ada.get("/api/reports/late").body())
                    .doesNotContain("first of", "second of")
                    .contains("\"text\":null");
            refused(ada.command("reports/late", "edit", edit("i1", 2, 5)), 409, "item-unreadable");
            refused(ada.command("reports/late", "add", Caller.paragraph("i3", "x")), 503, "keys-unavailable");
            done(ada.command(
                    "reports/late", "redact", "{\"type\":\"redact-item\",\"itemId\":\"i1\",\"reason\":\"other\"}"));
            done(ada.command("reports/well", "on", edit("i1", 2, "first of well!!".length())));
            done(new Caller(product.commands(), "Organiser", "organiser")
                    .command(
                            "conferences/of-next",
                            "next",
                            "{\"type\":\"create-conference\",\"name\":\"N\"," + "\"place\":\"\",\"template\":"
                                    + ada.get("/api/templates/default").body() + "}"));
        }
        assertThat(log.getOut()).contains("The keys of report:late are not in this keystore");
        Files.write(keys, newest);
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            String view = ada.get("/api/reports/late?atLeast=7").body();
            assertThat(view).contains("\"version\":7,", "second of late").doesNotContain("first of late");
            assertThat(ada.get("/api/reports/late?rebuilt=true").body()).isEqualTo(view);
        }
        StoredReport.in(data, database -> {
            Document now = new StoredReport(database, "late").ring();
            assertThat(now.getString("epoch")).isNotEqualTo(ring.getFirst().getString("epoch"));
            assertThat(now.getList("retiring", String.class)).isEmpty();
            assertThat(lastCommitOf("report:late", database).toString())
                    .contains(
                            "key-destroyed",
                            Objects.requireNonNull(ring.getFirst().getString("epoch")));
        });
    }

    /** Others, such as visits, may come after it. */
    private static Document lastCommitOf(String stream, MongoDatabase database) {
        return StoredReport.commits(database).stream()
                .filter(commit -> commit.getString("stream").equals(stream))
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
