package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static roundtable.commands.RunningService.body;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.commands.RunningService.Reply;

/** Whatever is sent: an answer with a code, never a fault, and the journal stays as it was. */
class BadInputTest {
    private static final String COMMANDS = "/api/reports/r1/commands";

    @TempDir
    static Path data;

    private static RunningService service;
    private static String ada;

    @BeforeAll
    static void openAReportWithAnItem() {
        service = new RunningService(data);
        ada = service.signIn("rapporteur");
        service.openReport("r1", ada);
        service.command(
                "report:r1",
                ada,
                "first",
                "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"ab\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(400, "body-unreadable", ""),
                arguments(400, "json-malformed", "{"),
                arguments(400, "json-malformed", "commands"),
                arguments(400, "json-malformed", body("k", "{\"type\":\"submit-report\"}") + "x"),
                arguments(400, "field-invalid", "[]"),
                arguments(400, "field-invalid", "null"),
                arguments(400, "field-invalid", "\"text\""),
                arguments(400, "field-missing", "{}"),
                arguments(400, "field-missing", "{\"commandId\":\"k\"}"),
                arguments(400, "field-missing", "{\"commands\":[]}"),
                arguments(400, "field-missing", "{\"commandId\":null,\"commands\":[]}"),
                arguments(400, "field-unknown", "{\"commandId\":\"k\",\"commands\":[],\"more\":1}"),
                arguments(400, "field-invalid", "{\"commandId\":17,\"commands\":[]}"),
                arguments(400, "commands-malformed", "{\"commandId\":\"k\",\"commands\":{}}"),
                arguments(400, "commands-malformed", "{\"commandId\":\"k\",\"commands\":\"all\"}"),
                arguments(400, "field-missing", "{\"commandId\":\"k\",\"commands\":null}"),
                arguments(400, "commands-malformed", body("k", "null")),
                arguments(400, "commands-malformed", body("k", "17")),
                arguments(400, "commands-missing", body("k")),
                arguments(400, "id-malformed", body("", "{\"type\":\"submit-report\"}")),
                arguments(400, "id-malformed", body("open:r1", "{\"type\":\"submit-report\"}")),
                arguments(400, "id-malformed", body("k".repeat(65), "{\"type\":\"submit-report\"}")),
                arguments(400, "command-unknown", body("k", "{\"type\":\"explode\"}")),
                arguments(400, "command-unknown", body("k", "{\"type\":\"create-conference\"}")),
                arguments(400, "command-unknown", body("k", "{\"type\":\"roundtable.report.command.SubmitReport\"}")),
                arguments(400, "command-unknown", body("k", "{}")),
                arguments(400, "field-unknown", body("k", "{\"type\":\"submit-report\",\"force\":true}")),
                arguments(400, "id-malformed", body("k", "{\"type\":\"remove-item\",\"itemId\":\"../i\"}")),
                arguments(400, "field-invalid", body("k", edit("\"0\"", "0", "[2]"))),
                arguments(400, "field-invalid", body("k", edit("0.5", "0", "[2]"))),
                arguments(400, "field-invalid", body("k", edit("99999999999999999999", "0", "[2]"))),
                arguments(
                        400,
                        "json-too-deep",
                        body("k", edit("0".repeat(500), "0", "[2]").replace("000", "111"))),
                arguments(400, "edit-malformed", body("k", edit("-1", "0", "[2]"))),
                arguments(409, "revision-ahead", body("k", edit("1", "0", "[2]"))),
                arguments(409, "revision-ahead", body("k", edit("9223372036854775807", "0", "[2]"))),
                arguments(409, "sequence-gap", body("k", edit("0", "9223372036854775807", "[2]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[-1]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[2.5]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[[0]]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[99999999999]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[2,{}]"))),
                arguments(400, "change-malformed", body("k", edit("0", "0", "[2,[0,7]]"))),
                arguments(400, "change-line-break-in-line", body("k", edit("0", "0", "[2,[0,\"a\\nb\"]]"))),
                arguments(400, "change-lone-surrogate", body("k", edit("0", "0", "[2,[0,\"\\ud83d\"]]"))),
                arguments(400, "change-length-mismatch", body("k", edit("0", "0", "[2000000000]"))),
                arguments(413, "text-too-long", body("k", edit("0", "0", "[2,[0,\"" + "x".repeat(10_000) + "\"]]"))),
                arguments(400, "json-too-deep", "{\"commandId\":\"k\",\"commands\":" + "[".repeat(30_000)),
                arguments(400, "json-too-deep", body("k", edit("0", "0", "[".repeat(40) + "]".repeat(40)))),
                arguments(400, "text-malformed", body("k", add("\\ud83d"))),
                arguments(400, "heading-level-unknown", body("k", heading(4))),
                arguments(404, "section-unknown", body("k", add("x").replace("summary", "nowhere"))),
                arguments(404, "item-unknown", body("k", "{\"type\":\"remove-item\",\"itemId\":\"i9\"}")),
                arguments(409, "command-id-reused", body("first", "{\"type\":\"submit-report\"}")),
                arguments(409, "sections-open", body("k", "{\"type\":\"submit-report\"}")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bodies")
    void aBodyIsRefused(int status, String code, String body) {
        refuses(status, code, () -> service.post(COMMANDS, ada, body));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String large = body("k", add("x".repeat(70_000)));
        refuses(413, "body-too-large", () -> service.post(COMMANDS, ada, large));
        refuses(
                413,
                "body-too-large",
                () -> service.send(service.request(COMMANDS)
                        .header("Cookie", ada)
                        .header("X-XSRF-TOKEN", TestPeople.csrf(ada))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))));
    }

    /** 100,000 levels are over the limit of bodies; the deepest that is under it meets the parser. */
    @Test
    void jsonThatIsVeryDeepIsRefused() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            refuses(413, "body-too-large", () -> service.post(COMMANDS, ada, open.repeat(100_000)));
            String deepest = open.repeat(65_000 / open.length());
            refuses(
                    400,
                    "json-too-deep",
                    () -> service.post(COMMANDS, ada, "{\"commandId\":\"k\",\"commands\":" + deepest));
        }
    }

    @Test
    void hugeNumbersAndStringsAreRefused() {
        for (String number : new String[] {"9".repeat(60_000), "1e" + "9".repeat(60_000), "0." + "1".repeat(60_000)}) {
            refuses(400, "json-too-deep", () -> service.post(COMMANDS, ada, body("k", edit(number, "0", "[2]"))));
        }
        for (String number : new String[] {"1e999", "1e999999999", "-1e999999999999"}) {
            refuses(400, "field-invalid", () -> service.post(COMMANDS, ada, body("k", edit(number, "0", "[2]"))));
            refuses(
                    400,
                    "change-malformed",
                    () -> service.post(COMMANDS, ada, body("k", edit("0", "0", "[" + number + "]"))));
        }
        String long60k = "x".repeat(60_000);
        refuses(413, "text-too-long", () -> service.post(COMMANDS, ada, body("k", add(long60k))));
        refuses(400, "json-too-deep", () -> service.post(COMMANDS, ada, "{\"" + long60k + "\":1}"));
        refuses(400, "command-unknown", () -> service.post(COMMANDS, ada, body("k", "{\"type\":\"" + long60k + "\"}")));
        refuses(400, "id-malformed", () -> service.post(COMMANDS, ada, body(long60k, "{\"type\":\"submit-report\"}")));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = body("k", add("?")).getBytes(StandardCharsets.ISO_8859_1);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;
        refuses(
                400,
                "json-malformed",
                () -> service.send(service.request(COMMANDS)
                        .header("Cookie", ada)
                        .header("X-XSRF-TOKEN", TestPeople.csrf(ada))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(bytes))));
    }

    @Test
    void anotherContentTypeIsRefused() {
        for (String type : new String[] {
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "nonsense"
        }) {
            refuses(
                    415,
                    "content-type-unsupported",
                    () -> service.send(service.request(COMMANDS)
                            .header("Cookie", ada)
                            .header("X-XSRF-TOKEN", TestPeople.csrf(ada))
                            .header("X-XSRF-TOKEN", TestPeople.csrf(ada))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body("k", add("x"))))));
        }
    }

    @Test
    void withoutSignInNothingIsDone() {
        for (String cookie : new String[] {"other=1", "roundtable-session=", "roundtable-session=%00", ada + "x!"}) {
            refuses(401, "sign-in-needed", () -> service.post(COMMANDS, cookie, body("k", add("x"))));
        }
    }

    @Test
    void anotherMethodOrAddressIsRefused() {
        refuses(
                405,
                "method-not-allowed",
                () -> service.send(
                        service.request(COMMANDS).header("Cookie", ada).GET()));
        refuses(404, "not-found", () -> service.post("/api/nothing", ada, "{}"));
        refuses(404, "not-found", () -> service.post("/error", ada, "{}"));
        refuses(
                405,
                "method-not-allowed",
                () -> service.send(service.request(COMMANDS).method("TRACE", BodyPublishers.noBody())));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refuses(404, "report-unknown", () -> service.post("/api/reports/never/commands", ada, body("k", add("x"))));
        refuses(400, "id-malformed", () -> service.post("/api/reports/a%20b/commands", ada, body("k", add("x"))));
        String organiser = service.signIn("organiser");
        String schedule = "{\"type\":\"schedule-closing-session\"}";
        for (int again = 0; again < 2; again++) {
            refuses(404, "conference-unknown", () -> service.command("conference:never", organiser, "k", schedule));
        }
    }

    @Test
    void anotherRoleIsRefused() {
        String chair = service.signIn("chair");
        refuses(403, "not-for-your-role", () -> service.post(COMMANDS, chair, body("k", add("x"))));
    }

    private interface Request {
        Reply send();
    }

    private static void refuses(int status, String code, Request request) {
        long head = service.journal().head();
        Reply reply = request.send();
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().path("detail").asString("")).endsWith(".").doesNotContain("Exception");
        assertThat(service.journal().head()).isEqualTo(head);
    }

    private static String edit(String revision, String sequence, String change) {
        return "{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":" + revision
                + ",\"clientId\":\"t\",\"sequence\":" + sequence + ",\"changes\":[" + change + "]}";
    }

    private static String add(String text) {
        return "{\"type\":\"add-bullet\",\"itemId\":\"n\",\"section\":\"summary\",\"text\":\"" + text + "\"}";
    }

    private static String heading(int level) {
        return "{\"type\":\"add-heading\",\"itemId\":\"n\",\"section\":\"summary\",\"level\":" + level
                + ",\"text\":\"\"}";
    }
}
