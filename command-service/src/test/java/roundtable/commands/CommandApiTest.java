package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;

/** The life of a report over HTTP, across restarts. */
class CommandApiTest {
    private static final String ADD = "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"ab\"}";
    private static final String EDIT =
            "{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":0,\"clientId\":\"t1\",\"sequence\":0,\"changes\":[[2,[0,\"c\"]]]}";

    @TempDir
    Path data;

    @Test
    void anAnswerTellsTheVersionAndTheRevisions() {
        try (RunningService service = new RunningService(data)) {
            String ada = service.signIn("rapporteur");
            service.openReport("r1", ada);

            Reply added = service.command("report:r1", ada, "k1", ADD);
            Reply edited = service.command("report:r1", ada, "k2", EDIT);
            Reply tagged = service.command(
                    "report:r1",
                    ada,
                    "k3",
                    "{\"type\":\"tag-item\",\"itemId\":\"i1\",\"tag\":{\"scheme\":\"gcm\",\"value\":\"2\"}}");
            Reply again = service.command(
                    "report:r1",
                    ada,
                    "k4",
                    "{\"type\":\"tag-item\",\"itemId\":\"i1\",\"tag\":{\"scheme\":\"gcm\",\"value\":\"2\"}}");

            assertThat(added.status()).isEqualTo(200);
            assertThat(added.body()).isEqualTo("{\"commandId\":\"k1\",\"version\":1,\"revisions\":{\"i1\":0}}");
            assertThat(edited.body()).isEqualTo("{\"commandId\":\"k2\",\"version\":2,\"revisions\":{\"i1\":1}}");
            assertThat(tagged.body()).isEqualTo("{\"commandId\":\"k3\",\"version\":3,\"revisions\":{}}");
            assertThat(again.body()).isEqualTo("{\"commandId\":\"k4\",\"version\":3,\"revisions\":{}}");
        }
    }

    @Test
    void aCommandSentAgainGetsItsFirstAnswerAfterARestartToo() {
        String ada;
        Reply added;
        Reply edited;
        try (RunningService service = new RunningService(data)) {
            ada = service.signIn("rapporteur");
            service.openReport("r1", ada);
            added = service.command("report:r1", ada, "k1", ADD);
            edited = service.command("report:r1", ada, "k2", EDIT);
            assertThat(service.command("report:r1", ada, "k1", ADD).body()).isEqualTo(added.body());
        }
        try (RunningService service = new RunningService(data)) {
            assertThat(service.command("report:r1", ada, "k1", ADD).body()).isEqualTo(added.body());
            assertThat(service.command("report:r1", ada, "k2", EDIT).body()).isEqualTo(edited.body());
            assertThat(service.journal().lastVersion("report:r1")).isEqualTo(2);

            Reply other = service.command("report:r1", ada, "k1", ADD.replace("ab", "xy"));
            Reply elsewhere = service.command("report:r2", ada, "k1", ADD);
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.code()).isEqualTo("command-id-reused");
            assertThat(other.json().path("commandId").asString("")).isEqualTo("k1");
            assertThat(elsewhere.status()).isEqualTo(404);
            assertThat(service.journal().lastVersion("report:r1")).isEqualTo(2);
        }
    }

    @Test
    void aCommandThatIsStoredAgainGetsItsFirstAnswer() {
        try (RunningService service = new RunningService(data)) {
            String ada = service.signIn("rapporteur");
            service.openReport("r1", ada);
            String assign = "{\"type\":\"assign-rapporteur\",\"person\":{\"name\":\"%s\",\"affiliation\":\"\"}}";

            Reply first = service.command("report:r1", ada, "k1", assign.formatted("A"));
            service.command("report:r1", ada, "k2", assign.formatted("B"));
            Reply again = service.command("report:r1", ada, "k1", assign.formatted("A"));
            Reply other = service.command("report:r1", ada, "k1", assign.formatted("C"));
            Reply next = service.command("report:r1", ada, "k3", assign.formatted("B"), assign.formatted("D"));

            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.code()).isEqualTo("command-id-reused");
            assertThat(next.body()).isEqualTo("{\"commandId\":\"k3\",\"version\":3,\"revisions\":{}}");
        }
    }

    @Test
    void aReportIsGoneOnWithFromItsSnapshotAfterARestart() {
        String ada;
        try (RunningService service = new RunningService(data, "--roundtable.aggregates.snapshot-every=5")) {
            ada = service.signIn("rapporteur");
            service.openReport("r1", ada);
            service.command("report:r1", ada, "k0", ADD);
            for (int i = 0; i < 23; i++) {
                service.command("report:r1", ada, "e" + i, """
                        {"type":"edit-text","itemId":"i1","revision":%d,"clientId":"t1","sequence":%d,"changes":[[%d,[0,"x"]]]}"""
                        .formatted(i, i, i + 2));
            }
        }
        try (RunningService service = new RunningService(data, "--roundtable.aggregates.snapshot-every=5")) {
            assertThat(service.journal().snapshot("report:r1")).isPresent();
            Reply late = service.command("report:r1", ada, "k1", """
                    {"type":"edit-text","itemId":"i1","revision":3,"clientId":"t2","sequence":0,"changes":[[5,[0,"y"]]]}""");
            assertThat(late.body()).isEqualTo("{\"commandId\":\"k1\",\"version\":25,\"revisions\":{\"i1\":24}}");
        }
    }

    @Test
    void aRefusalInTheMiddleOfARequestChangesNothing() {
        try (RunningService service = new RunningService(data)) {
            String ada = service.signIn("rapporteur");
            service.openReport("r1", ada);

            Reply refused = service.command(
                    "report:r1", ada, "k1", ADD, EDIT, "{\"type\":\"remove-item\",\"itemId\":\"never\"}");
            Reply fine = service.command("report:r1", ada, "k2", ADD);

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.code()).isEqualTo("item-unknown");
            assertThat(refused.json().path("commandId").asString("")).isEqualTo("k1");
            assertThat(fine.body()).isEqualTo("{\"commandId\":\"k2\",\"version\":1,\"revisions\":{\"i1\":0}}");
        }
    }

    @Test
    void aRoundtableThatIsAddedHasItsReportOpenedOnce() {
        String ada;
        try (RunningService service = new RunningService(data)) {
            ada = service.signIn("organiser");
            service.openReport("r1", ada);
        }
        try (RunningService service = new RunningService(data)) {
            service.command(
                    "conference:c1",
                    ada,
                    "second",
                    "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"r2\",\"code\":\"3.2\",\"title\":\"Next\",\"place\":\"\"}}");
            service.awaitStream("report:r2");
            assertThat(service.journal().lastVersion("report:r1")).isZero();
            assertThat(service.journal().commitOf("open:r1")).isPresent();
        }
    }
}
