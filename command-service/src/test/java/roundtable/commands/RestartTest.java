package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;
import roundtable.journal.StoredEvent;
import roundtable.journal.StoredSnapshot;
import roundtable.journal.codec.EventCodec;

/** What holds after a restart too. */
class RestartTest {
    private static final String ADD =
            "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"ab\"}";
    private static final String EDIT =
            "{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":0,\"clientId\":\"t1\",\"sequence\":0,\"changes\":[[2,[0,\"c\"]]]}";

    @TempDir
    Path data;

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
            assertThat(elsewhere.code()).isEqualTo("command-id-reused");
            assertThat(service.journal().lastVersion("report:r1")).isEqualTo(2);
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
                        {"type":"edit-text","itemId":"i1","revision":%d,"clientId":"t1","sequence":%d,"changes":[[%d,[0,"x"]]]}""".formatted(i, i, i + 2));
            }
        }
        try (RunningService service = new RunningService(data, "--roundtable.aggregates.snapshot-every=5")) {
            StoredSnapshot stored = service.journal().snapshot("report:r1").orElseThrow();
            StoredEvent copy = new StoredEvent(stored.type(), stored.revision(), stored.payload());
            assertThat(service.bean(EventCodec.class).decodeCopy("report:r1", copy))
                    .as("it can be read, or all events would be read in its place")
                    .isNotNull();
            Reply late = service.command("report:r1", ada, "k1", """
                    {"type":"edit-text","itemId":"i1","revision":3,"clientId":"t2","sequence":0,"changes":[[5,[0,"y"]]]}""");
            assertThat(late.body()).isEqualTo("{\"commandId\":\"k1\",\"version\":25,\"revisions\":{\"i1\":24}}");
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
                    "conference:of-r1",
                    ada,
                    "second",
                    "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"r2\",\"code\":\"3.2\",\"title\":\"Next\",\"place\":\"\"}}");
            service.awaitStream("report:r2");
            assertThat(service.journal().lastVersion("report:r1")).isZero();
            assertThat(service.journal().commitOf("open:r1")).isPresent();
        }
    }
}
