package roundtable.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.cli.client.Json;

class FaithfulReplayTest {
    @Test
    void oneWriterEndsAsRecorded() {
        Trace trace = trace("""
                {"startContent": "ab", "endContent": "aXc", "txns": [
                  {"patches": [[1, 0, "X"]]}, {"patches": [[2, 1, ""], [2, 0, "c"]]}]}""");
        Run run = new Run(trace, 1);
        assertThat(run.texts()).containsOnly("aXc");
        assertThat(run.server.logged()).isEqualTo(3);
    }

    @Test
    void whatAnAuthorDidNotKnowWaits() {
        // Both write into "ab" without knowing of each other; then the first deletes what both wrote.
        Trace trace = trace("""
                {"kind": "concurrent", "endContent": "ab", "numAgents": 2, "txns": [
                  {"agent": 0, "parents": [], "patches": [[0, 0, "ab"]]},
                  {"agent": 0, "parents": [0], "patches": [[1, 0, "11"]]},
                  {"agent": 1, "parents": [0], "patches": [[2, 0, "22"]]},
                  {"agent": 0, "parents": [1, 2], "patches": [[1, 2, ""], [2, 2, ""]]}]}""");
        assertThat(new Run(trace, 1).texts()).containsOnly("ab");
    }

    @Test
    void pairsBeyondTheFirstPlaneCountAsOne() {
        Trace trace = trace("""
                {"startContent": "", "endContent": "\\ud83d\\ude00b", "txns": [
                  {"patches": [[0, 0, "\\ud83d\\ude00a"]]}, {"patches": [[1, 1, "b"]]}]}""");
        assertThat(new Run(trace, 1).texts()).containsOnly("\ud83d\ude00b");
    }

    @Test
    void copiesConvergeOnWhateverWasRecorded() {
        for (long seed = 0; seed < 60; seed++) {
            Recording recording = new Recording(seed, 80);
            Run run = new Run(recording.trace(), seed);
            assertThat(run.texts())
                    .as("seed %d, trace %s", seed, recording.json())
                    .containsOnly(run.server.text())
                    .containsOnly(recording.end());
            assertThat(run.order.inexact()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void branchesOfOneAgentAreClientsOfTheirOwn() {
        Trace trace = trace("""
                {"kind": "concurrent", "endContent": "", "numAgents": 1, "txns": [
                  {"agent": 0, "parents": [], "patches": [[0, 0, "x"]]},
                  {"agent": 0, "parents": [0], "patches": [[1, 0, "a"]]},
                  {"agent": 0, "parents": [0], "patches": [[1, 0, "b"]]}]}""");
        Run run = new Run(trace, 1);
        assertThat(run.order.clients()).isEqualTo(2);
        assertThat(run.texts()).containsOnly(run.server.text());
        assertThat(run.server.text()).hasSize(3);
    }

    @Test
    void aHistoryThatNoCommonOrderGivesIsCountedAndStillConverges() {
        // The last one knows txn 2 but not txn 1 of somebody else.
        Trace trace = trace("""
                {"kind": "concurrent", "endContent": "", "numAgents": 4, "txns": [
                  {"agent": 0, "parents": [], "patches": [[0, 0, "x"]]},
                  {"agent": 1, "parents": [0], "patches": [[1, 0, "longer"]]},
                  {"agent": 2, "parents": [0], "patches": [[0, 0, "y"]]},
                  {"agent": 3, "parents": [2], "patches": [[2, 0, "z"]]}]}""");
        Run run = new Run(trace, 1);
        assertThat(run.order.inexact()).isEqualTo(1);
        assertThat(run.texts()).containsOnly(run.server.text());
    }

    @Test
    void anEditOnAVeryOldTextIsBroughtUpToDateByItsClient() {
        StringBuilder txns = new StringBuilder("{\"agent\": 1, \"parents\": [], \"patches\": [[0, 0, \"end\"]]}");
        for (int i = 0; i < 1_200; i++) {
            txns.append(", {\"agent\": 0, \"parents\": [" + i + "], \"patches\": [[" + i + ", 0, \"x\"]]}");
        }
        txns.append(", {\"agent\": 1, \"parents\": [0], \"patches\": [[3, 0, \"!\"]]}");
        String end = "x".repeat(1_200) + "end!";
        Run run = new Run(
                trace("{\"kind\": \"concurrent\", \"endContent\": \"" + end + "\", \"txns\": [" + txns + "]}"), 1);
        assertThat(run.texts()).containsOnly(end);
    }

    private static Trace trace(String json) {
        return Trace.of("test", Json.read(json));
    }

    private static List<String> clients(int count) {
        return IntStream.range(0, count).mapToObj(i -> "client" + i).toList();
    }

    /** A replay through the server in memory. */
    private static final class Run {
        final CausalOrder order;
        final RebaseServer server;
        final Room room;

        Run(Trace trace, long seed) {
            order = CausalOrder.of(trace);
            server = new RebaseServer(seed);
            room = new Room("report", clients(Math.max(2, order.clients())), failure -> {
                throw failure;
            });
            boolean[] done = {false};
            FaithfulReplay replay = new FaithfulReplay(trace, order, room, () -> done[0] = true);
            room.writers().forEach(server::connect);
            room.begin(new Meter(0), writer -> replay.advance());
            replay.advance();
            while (server.deliver()) {
                // Until nothing is on its way.
            }
            assertThat(done[0]).as("seed %d: the replay came to its end", seed).isTrue();
        }

        List<String> texts() {
            return room.writers().stream().map(Writer::text).toList();
        }
    }
}
