package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.vault.LocalKeystore;

/** A keystore that is another one, damaged, open to others or not there: nothing goes wrong that isn't said. */
@Timeout(180)
class KeysAwayTest {
    @TempDir
    Path folder;

    private Path data;
    private Path keys;
    private byte[] right;

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("data");
        keys = folder.resolve("keystore");
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            for (String id : new String[] {"seen", "unseen"}) {
                ada.openReport(id, "Words");
                done(ada.command("reports/" + id, "write-" + id, Caller.paragraph("i1", "words of " + id)));
            }
        }
        StoredReport.in(data, database -> database.getCollection("report_views").drop());
        right = Files.readAllBytes(keys);
    }

    @Test
    void aWrongKeystoreIsRefusedAndNothingIsChanged() throws IOException {
        Files.delete(keys);
        LocalKeystore.create(keys).close();
        refuses("what is stored was sealed with the keys of keystore ", "Nothing was changed.");

        Files.delete(keys);
        refuses("There is no keystore at " + keys, "newest backup");

        Files.write(keys, Arrays.copyOf(right, right.length / 2));
        closeToOthers();
        refuses(keys.toString(), "Nothing was overwritten.");

        Files.write(keys, right);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r-----"));
        refuses(keys.toString(), "others");

        closeToOthers();
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            assertThat(ada.get("/api/reports/seen").body()).contains("words of seen");
        }
    }

    private void closeToOthers() throws IOException {
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
    }

    private void refuses(String... words) throws IOException {
        Map<String, String> keysBefore = besideTheData();
        List<String> storedBefore = stored();
        Throwable refusal = catchThrowable(() -> OneProcess.in(data, keys).close());
        assertThat(refusal).isNotNull();
        assertThat(root(refusal)).hasMessageContainingAll(words);
        assertThat(besideTheData()).isEqualTo(keysBefore);
        assertThat(stored()).isEqualTo(storedBefore);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    /** All bytes of the keystore and of what lies beside it. */
    private Map<String, String> besideTheData() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(Path::toString, KeysAwayTest::bytes));
        }
    }

    /** All documents. The file that they are in says when it was opened last. */
    private List<String> stored() {
        List<String> documents = new ArrayList<>();
        StoredReport.in(
                data,
                database -> database.listCollectionNames()
                        .into(new TreeSet<>())
                        .forEach(name -> database.getCollection(name)
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .forEach(document -> documents.add(name + document))));
        return documents;
    }

    private static String bytes(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As when a vault does not answer. */
    @Test
    void whileTheKeysAreAwayWhatIsInMemoryGoesOn() throws IOException {
        try (OneProcess product = OneProcess.in(data, keys)) {
            Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
            done(ada.get("/api/reports/seen"));
            done(ada.command("reports/seen", "before", edit("seen", 0)));
            Path away = folder.resolve("elsewhere");
            Files.move(keys, away);

            assertThat(ada.get("/api/reports/seen").body()).contains("words of seen");
            done(ada.command("reports/seen", "during", edit("seen", 1)));
            keysAway(ada.command("reports/seen", "add", Caller.paragraph("i2", "more")));
            keysAway(ada.get("/api/reports/unseen"));
            keysAway(ada.get("/api/reports/unseen/findings"));
            keysAway(ada.command("reports/unseen", "there", edit("unseen", 0)));
            done(ada.get("/api/health"));
            done(ada.command(
                    "reports/seen", "redact", "{\"type\":\"redact-item\",\"itemId\":\"i1\",\"reason\":\"other\"}"));
            assertThat(ada.get("/api/reports/seen?atLeast=4").body()).doesNotContain("words of seen");

            Files.move(away, keys);
            done(ada.command("reports/unseen", "there", edit("unseen", 0)));
            assertThat(ada.get("/api/reports/unseen").body()).contains("words of unseen!");
            done(ada.command("reports/seen", "add", Caller.paragraph("i2", "more")));
            awaitKeyDestroyed(ada);
        }
    }

    /** The policy tries again by itself, with longer and longer pauses. */
    private static void awaitKeyDestroyed(Caller ada) {
        HttpResponse<String> answer = ada.get("/api/reports/seen?atLeast=6");
        while (answer.statusCode() != 200) {
            answer = ada.get("/api/reports/seen?atLeast=6");
        }
        assertThat(answer.body()).contains("more").doesNotContain("words of seen");
    }

    private static String edit(String report, int revision) {
        int length = ("words of " + report).length() + revision;
        return "{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":" + revision
                + ",\"clientId\":\"t\",\"sequence\":" + revision + ",\"changes\":[[" + length + ",[0,\"!\"]]]}";
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void keysAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"keys-unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
