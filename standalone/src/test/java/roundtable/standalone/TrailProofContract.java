package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.cli.client.Product;
import roundtable.proof.TrailHeader;
import roundtable.verifier.Main;

/** From a keystroke to an auditor's verdict: the trail of a running product, verified with what was downloaded from it. */
abstract class TrailProofContract {
    private static final String SECRET = "Wetlands near Tidewater";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    abstract Installation installation();

    @Test
    void anAuditorVerifiesAReportThatIsRedactedLater() throws IOException {
        String id = "r" + UUID.randomUUID().toString().substring(0, 8);
        try (Installation product = installation()) {
            write(product, id);
            Caller auditor = new Caller(product.queries(), "Noor", "auditor");
            String made = auditor.post("/api/audit/checkpoints", "").body();
            String number = made.replaceAll(".*\"number\":(\\d+).*", "$1");
            save("cp.txt", auditor.get("/api/audit/checkpoints/" + number).body());
            save("key.pem", auditor.get("/api/audit/public-key").body());

            export(product, id);
            assertThat(verify()).as(said::toString).isZero();
            String before = said.toString(StandardCharsets.UTF_8);
            redact(product, id);
            export(product, id);
            assertThat(verify()).as(said::toString).isZero();

            assertThat(before).contains("report:" + id, "versions 0 to 2; that nothing came after them is not proved");
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("\nproved by the checkpoint: versions 0 to 2; versions 3 to ");
            assertThat(Files.readString(folder.resolve("trail.jsonl")))
                    .doesNotContain(SECRET)
                    .contains("Sara");
            assertThat(auditor.get("/api/reports/" + id + "/chain").body()).contains("\"verified\":true");
        }
        alter();
        assertThat(verify()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("not verified: version 1 (line 3): ");
    }

    private static void write(Installation product, String id) {
        Caller organiser = new Caller(product.commands(), "Olu", "organiser");
        organiser.openReport(id, "Words");
        Caller sara = new Caller(product.commands(), "Sara", "rapporteur");
        assertThat(sara.command("reports/" + id, "one-" + id, Caller.paragraph("p1", SECRET))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sara.command("reports/" + id, "two-" + id, Caller.paragraph("p2", "More"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void redact(Installation product, String id) {
        Caller sara = new Caller(product.commands(), "Sara", "rapporteur");
        String redact = "{\"type\":\"redact-item\",\"itemId\":\"p1\",\"reason\":\"names-a-person\"}";
        assertThat(sara.command("reports/" + id, "three-" + id, redact).body()).contains("\"version\":3");
    }

    private void export(Installation product, String id) {
        Product.at(product.queries(), Town::guests)
                .signIn("Noor", "auditor")
                .download("/api/reports/" + id + "/trail.jsonl", folder.resolve("trail.jsonl"));
    }

    /** Somebody puts another name to the first paragraph. */
    private void alter() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("trail.jsonl"));
        assertThat(TrailHeader.parse(lines.getFirst()).commits()).isGreaterThan(3);
        lines.set(2, lines.get(2).replace("\"by\":\"Sara\"", "\"by\":\"Sami\""));
        save("trail.jsonl", String.join("\n", lines) + "\n");
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int verify() {
        said.reset();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.run(
                List.of(
                        folder.resolve("trail.jsonl").toString(),
                        "--checkpoint",
                        folder.resolve("cp.txt").toString(),
                        "--public-key",
                        folder.resolve("key.pem").toString()),
                to,
                to);
    }
}
