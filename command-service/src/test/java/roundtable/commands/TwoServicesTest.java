package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;

/** Two command services on one journal, writing the same report at once. */
class TwoServicesTest {
    private static final int EDITS = 40;

    @TempDir
    Path data;

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        try (RunningService one = new RunningService(data);
                RunningService other = new RunningService(data, "--roundtable.mongodb-uri=" + one.databaseUri());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            String ada = one.signIn("rapporteur");
            one.openReport("r1", ada);
            one.command("report:r1", ada, "add", """
                    {"type":"add-bullet","itemId":"i1","section":"summary","text":""}""");

            List<Future<Integer>> written = new ArrayList<>();
            written.add(writers.submit(writer(one, ada, "a")));
            written.add(writers.submit(writer(other, ada, "b")));

            int busy = 0;
            for (Future<Integer> writer : written) {
                busy += writer.get();
            }
            assertThat(one.journal().lastVersion("report:r1")).isEqualTo(1 + 2 * EDITS - busy);
            assertThat(busy).isLessThan(EDITS / 2);
        }
    }

    /** Inserts at the start of the text of revision 0, again and again; returns how often it was told to try later. */
    private static Callable<Integer> writer(RunningService service, String cookie, String client) {
        return () -> {
            int busy = 0;
            for (int i = 0; i < EDITS; i++) {
                Reply reply = service.command("report:r1", cookie, client + i, """
                        {"type":"edit-text","itemId":"i1","revision":0,"clientId":"%s%d","sequence":0,"changes":[[[0,"x"]]]}""".formatted(client, i));
                if (reply.status() == 503) {
                    assertThat(reply.code()).isEqualTo("too-busy");
                    busy++;
                } else {
                    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
                }
            }
            return busy;
        };
    }
}
