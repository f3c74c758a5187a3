package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;
import roundtable.journal.Commit;

/** What the command API answers. */
class CommandApiTest {
    private static final String ADD =
            "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"ab\"}";
    private static final String EDIT =
            "{\"type\":\"edit-text\",\"itemId\":\"i1\",\"revision\":0,\"clientId\":\"t1\",\"sequence\":0,\"changes\":[[2,[0,\"c\"]]]}";

    @TempDir
    static Path data;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAnswerTellsTheVersionAndTheRevisions() {
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

    @Test
    void theJournalKeepsWhoDidItAndAsWhat() {
        String ada = service.signIn("note-taker");
        service.openReport("r9", service.signIn("organiser"));

        service.command("report:r9", ada, "role-1", ADD);

        var stored = service.journal().stream("report:r9", 0, 2);
        assertThat(stored)
                .extracting(Commit::role)
                .as("who added the roundtable, then who wrote")
                .containsExactly("organiser", "note-taker");
    }

    @Test
    void aReportIdBelongsToTheConferenceThatHadItFirst() {
        String ada = service.signIn("organiser");
        service.openReport("shared", ada);
        String template = service.send(service.request("/api/templates/default").header("Cookie", ada))
                .body();
        String create =
                "{\"type\":\"create-conference\",\"name\":\"Other\",\"place\":\"\",\"template\":" + template + "}";
        String add = "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"shared\",\"code\":\"3.1\","
                + "\"title\":\"Drivers\",\"place\":\"\"}}";

        Reply refused = service.command("conference:second", ada, "second", create, add);
        Reply repeated =
                service.command("conference:of-shared", ada, "setup-shared", create.replace("Other", "Forum"), add);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("report-id-taken");
        assertThat(service.journal().lastVersion("conference:second")).isEqualTo(-1);
        assertThat(repeated.status()).as("the first one, sent again").isEqualTo(200);
    }

    @Test
    void aCommandThatIsStoredAgainGetsItsFirstAnswer() {
        String ada = service.signIn("rapporteur");
        service.openReport("r2", ada);
        String assign = "{\"type\":\"assign-rapporteur\",\"person\":{\"name\":\"%s\",\"affiliation\":\"\"}}";

        Reply first = service.command("report:r2", ada, "m1", assign.formatted("A"));
        service.command("report:r2", ada, "m2", assign.formatted("B"));
        Reply again = service.command("report:r2", ada, "m1", assign.formatted("A"));
        Reply other = service.command("report:r2", ada, "m1", assign.formatted("C"));
        Reply next = service.command("report:r2", ada, "m3", assign.formatted("B"), assign.formatted("D"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.code()).isEqualTo("command-id-reused");
        assertThat(next.body()).isEqualTo("{\"commandId\":\"m3\",\"version\":3,\"revisions\":{}}");
    }

    @Test
    void aRefusalInTheMiddleOfARequestChangesNothing() {
        String ada = service.signIn("rapporteur");
        service.openReport("r3", ada);

        Reply refused =
                service.command("report:r3", ada, "n1", ADD, EDIT, "{\"type\":\"remove-item\",\"itemId\":\"never\"}");
        Reply fine = service.command("report:r3", ada, "n2", ADD);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("item-unknown");
        assertThat(refused.json().path("commandId").asString("")).isEqualTo("n1");
        assertThat(fine.body()).isEqualTo("{\"commandId\":\"n2\",\"version\":1,\"revisions\":{\"i1\":0}}");
    }

    @Test
    void whatIsAskedOfAConferenceBeforeItIsThereDoesNotStandInItsWay() {
        String ada = service.signIn("organiser");
        String schedule = "{\"type\":\"schedule-closing-session\",\"closingAt\":\"2018-12-07T15:30:00Z\"}";
        String create = "{\"type\":\"create-conference\",\"name\":\"F\",\"place\":\"\",\"template\":{\"name\":\"T\","
                + "\"guidance\":\"\",\"sections\":[{\"key\":\"a\",\"title\":\"A\",\"guidance\":\"\",\"kinds\":[\"bullet\"]}],\"tagging\":{\"sets\":[],\"ownWords\":true}}}";

        Reply early = service.command("conference:late", ada, "early", schedule);
        Reply created = service.command("conference:late", ada, "created", create);
        Reply scheduled = service.command("conference:late", ada, "scheduled", schedule);

        assertThat(early.code()).isEqualTo("conference-unknown");
        assertThat(created.body()).isEqualTo("{\"commandId\":\"created\",\"version\":1,\"revisions\":{}}");
        assertThat(scheduled.body()).isEqualTo("{\"commandId\":\"scheduled\",\"version\":2,\"revisions\":{}}");
    }
}
