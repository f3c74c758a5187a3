package roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void wrongWordsAreAnsweredWithASentence() {
        assertFails("There is no verb \"fly\".", "fly");
        assertFails("Which verb?");
        assertFails("Which file? None was given.", "import", "--roundtable", "3.1");
        assertFails("Which roundtable is it?", "import", "x.md");
        assertFails("One file at a time, please.", "import", "a.md", "b.md", "--roundtable", "1");
        assertFails("There is no option --colour.", "import", "x.md", "--colour");
        assertFails("--url needs a value.", "import", "x.md", "--roundtable", "1", "--url");
        assertFails("\"ftp://x\" is no address", "import", "x.md", "--roundtable", "1", "--url", "ftp://x");
        assertFails("demo takes no \"now\".", "demo", "now");
        assertFails("Who asks people in?", "demo", "--url", "http://localhost:1");
        assertFails("\"x\" is no link to join by", "demo", "--url", "http://localhost:1", "--link", "x");
        assertFails("forget-check takes no \"now\".", "forget-check", "now");
        assertFails("chair-bench takes no \"now\".", "chair-bench", "now");
        assertFails("--viewers takes a whole number from 1, not \"0\".", "chair-bench", "--viewers=0");
        assertFails("Which report? None was given.", "export-trail", "-o", "t.jsonl");
        assertFails("Where to? Name a file with -o", "export-trail", "r1");
        assertFails("--output needs a value.", "export-trail", "r1", "-o");
        assertFails("\"r1/x\" is no id of a report.", "export-trail", "r1/x", "-o", "t.jsonl");
        assertFails("There is no built product to start.", "forget-check");
        assertFails("--rate takes a whole number from 0, not \"-1\".", "replay", "t.json.gz", "--rate", "-1");
        assertFails("--rooms takes a whole number from 1, not \"0\".", "replay", "t.json.gz", "--rooms=0");
        assertFails("--reopen restarts the server", "replay", "t.json.gz", "--reopen", "--url", "http://localhost:1");
        assertFails("--exact is for a trace in its recorded order", "replay", "t.json.gz", "--exact", "--rooms", "2");
    }

    @Test
    void helpIsNoError() {
        assertThat(run("help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("import FILE.md --roundtable CODE");
    }

    @Test
    void missingFilesAreNamed() {
        assertFails(
                "There is no file " + folder.resolve("x.md") + ".",
                "import",
                folder.resolve("x.md").toString(),
                "--roundtable",
                "1");
        assertFails(
                "There is no file " + folder.resolve("t.json.gz") + ".",
                "replay",
                folder.resolve("t.json.gz").toString());
    }

    @Test
    void aTextThatIsNoTemplateIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.md"), "Dear all,\n\nthank you.\n");
        assertFails("This is not a filled-in template", "import", file.toString(), "--roundtable", "1");
    }

    @Test
    void nobodyAtTheAddress() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertFails(
                "Nothing answers at http://127.0.0.1:" + port,
                "demo",
                "--link",
                "http://127.0.0.1:" + port + "/join#t");
    }

    @Test
    void somethingElseAtTheAddress() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            String url = "http://127.0.0.1:" + other.getAddress().getPort();
            assertFails("What runs at " + url + " answered with status 404", "demo", "--link", url + "/join#t");
        } finally {
            other.stop(0);
        }
    }

    /** What the product would answer; {@code length} is what it promises, 0 for as much as comes. */
    private static HttpServer product(int status, String type, String body, int length) throws IOException {
        HttpServer product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/api/join", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "roundtable-session=x; Path=/");
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        product.createContext("/api/reports/r1/trail.jsonl", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        product.start();
        return product;
    }

    private String[] export(HttpServer from, String report) {
        String url = "http://127.0.0.1:" + from.getAddress().getPort();
        return new String[] {
            "export-trail", report, "-o", folder.resolve("t.jsonl").toString(), "--link", url + "/join#t"
        };
    }

    @Test
    void aTrailIsSavedOnceAllOfItIsThere() throws IOException {
        HttpServer product = product(200, "application/jsonl", "one\ntwö\n", 0);
        try {
            assertThat(run(export(product, "report:r1"))).isZero();
        } finally {
            product.stop(0);
        }
        assertThat(folder.resolve("t.jsonl")).content().isEqualTo("one\ntwö\n");
        assertThat(folder.resolve("t.jsonl.part")).doesNotExist();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("./run verify ");
    }

    @Test
    void aTrailThatBreaksOffIsNotTakenForOne() throws IOException {
        HttpServer product = product(200, "application/jsonl", "one\n", 4000);
        try {
            assertFails("What runs at http", export(product, "r1"));
        } finally {
            product.stop(0);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broke off in the middle");
        assertThat(folder.resolve("t.jsonl")).doesNotExist();
        assertThat(folder.resolve("t.jsonl.part")).exists();
    }

    @Test
    void aTrailThatIsRefusedSaysWhy() throws IOException {
        String problem = "{\"code\":\"report-unknown\",\"detail\":\"There is no such report.\"}";
        HttpServer product = product(404, "application/problem+json", problem, 0);
        try {
            assertFails("There is no such report. (report-unknown)", export(product, "r1"));
        } finally {
            product.stop(0);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void assertFails(String sentence, String... args) {
        assertThat(run(args)).as(sentence).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence).doesNotContain("\tat ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }
}
