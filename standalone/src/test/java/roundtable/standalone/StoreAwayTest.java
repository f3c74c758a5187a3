package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.embedded.EmbeddedServerMain;

/** The product while its database is not there, and after. */
@Timeout(180)
class StoreAwayTest {
    private static final String PRODUCT = RoundtableApplication.class.getName();
    private static final String READY = "Roundtable is at ";
    /** As far as each file of the product may be written whose storage is to fail; the logs are whole before. */
    private static final int KIBIBYTES = 1024;

    @TempDir
    Path folder;

    @Test
    void aCommandSentWhileTheStoreIsAwayIsRefusedAndDoneOnceAfterwards() throws Exception {
        try (Processes processes = new Processes()) {
            String store = startStore(processes, 0);
            Process database = processes.newest().process();
            String url = processes.start(PRODUCT, READY, "--server.port=0", "--roundtable.mongodb-uri=" + store);
            Caller ada = new Caller(url, "Ada", "rapporteur");
            ada.openReport("r1", "Words");
            ada.command("reports/r1", "before", Caller.paragraph("i1", "first"));

            database.destroyForcibly().waitFor();
            HttpResponse<String> refused = ada.command("reports/r1", "during", Caller.paragraph("i2", "second"));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"store-unavailable\"");
            assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[0-9]+");
            awaitHealth(ada, 503, "\"status\":\"red\"");

            startStore(processes, URI.create(store).getPort());
            HttpResponse<String> answer = ada.command("reports/r1", "during", Caller.paragraph("i2", "second"));
            while (answer.statusCode() == 503) {
                answer = ada.command("reports/r1", "during", Caller.paragraph("i2", "second"));
            }

            assertThat(answer.body()).isEqualTo("{\"commandId\":\"during\",\"version\":2,\"revisions\":{\"i2\":0}}");
            assertThat(ada.command("reports/r1", "during", Caller.paragraph("i2", "second"))
                            .body())
                    .isEqualTo(answer.body());
            assertThat(ada.get("/api/reports/r1?atLeast=2").body())
                    .contains("\"version\":2,")
                    .containsOnlyOnce("second");
            awaitHealth(ada, 200, "\"status\":\"green\"");
        }
    }

    private String startStore(Processes processes, int port) {
        return processes.start(
                EmbeddedServerMain.class.getName(),
                "listening ",
                "--data",
                folder.toString(),
                "--port",
                String.valueOf(port));
    }

    private static void awaitHealth(Caller caller, int status, String words) {
        HttpResponse<String> health = caller.get("/api/health");
        while (health.statusCode() != status && !Thread.currentThread().isInterrupted()) {
            health = caller.get("/api/health");
        }
        assertThat(health.body()).contains(words);
    }

    @Test
    void aProductWhoseOwnStorageFailsSaysSoAndEnds() throws Exception {
        EmbeddedServer.open(folder.resolve("db"), Durability.DISK).close();
        try (Processes processes = new Processes()) {
            String url = processes.startWithSmallFiles(
                    KIBIBYTES, PRODUCT, READY, "--server.port=0", "--roundtable.data=" + folder);
            Processes.Started product = processes.newest();

            writeUntilItFails(new Caller(url, "Ada", "rapporteur"));

            assertThat(product.process().waitFor()).isEqualTo(1);
            assertThat(product.said()).contains("The database stopped, because its storage failed.");
        }
    }

    private static void writeUntilItFails(Caller ada) {
        String text = "x".repeat(9_900);
        try {
            for (int report = 0; report < 20; report++) {
                ada.openReport("r" + report, "Words");
                for (int i = 0; i < 100; i++) {
                    String[] six = new String[6];
                    for (int j = 0; j < six.length; j++) {
                        six[j] = Caller.paragraph("i" + i + "-" + j, text);
                    }
                    int status = ada.command("reports/r" + report, "c-" + report + "-" + i, six)
                            .statusCode();
                    if (status != 200) {
                        return;
                    }
                }
            }
        } catch (UncheckedIOException ended) {
            // the process is no more
        }
    }

    @Test
    void aSecondProductOnTheSameFolderSaysWhyItCanNotStart() throws Exception {
        try (Processes processes = new Processes();
                Installation first = OneProcess.in(folder)) {
            assertThat(first.queries()).isNotEmpty();
            String said = "";
            try {
                processes.start(PRODUCT, READY, "--server.port=0", "--roundtable.data=" + folder);
            } catch (IllegalStateException didNotStart) {
                said = String.valueOf(didNotStart.getMessage());
            }

            assertThat(said).contains("Roundtable can't start: ", folder.toString());
            assertThat(processes.newest().process().waitFor()).isEqualTo(1);
        }
    }
}
