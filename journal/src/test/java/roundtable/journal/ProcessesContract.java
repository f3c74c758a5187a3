package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import roundtable.proof.Hash;

/** What holds when several processes share a log and one of them dies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
abstract class ProcessesContract {

    abstract Store store();

    private final String database = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void ofTwoProcessesOnOneStreamOneWinsAndTheOtherRetriesOnFreshState() throws Exception {
        String name = database + "-rivals";
        Map<String, String> acknowledged = new HashMap<>();
        int rounds = 60;
        try (Fork left = Fork.of("obey", store(), name, "left");
                Fork right = Fork.of("obey", store(), name, "right")) {
            for (int round = 0; round < rounds; round++) {
                left.say("append s " + 2 * round + " left-" + round);
                right.say("append s " + 2 * round + " right-" + round);
                String fromLeft = Objects.requireNonNull(left.line());
                String fromRight = Objects.requireNonNull(right.line());
                boolean leftWon = fromLeft.startsWith("ack");

                assertThat(leftWon ? fromRight : fromLeft).isEqualTo("conflict");
                note(leftWon ? fromLeft : fromRight, acknowledged);
                Fork loser = leftWon ? right : left;
                loser.say("next s " + (leftWon ? "right-" : "left-") + round);
                note(Objects.requireNonNull(loser.line()), acknowledged);
            }
        }
        List<Commit> log = readAll(name);
        assertThat(log).hasSize(2 * rounds);
        assertThat(log)
                .extracting(Commit::from)
                .isEqualTo(LongStream.range(0, 2L * rounds).boxed().toList());
        assertThat(numbered(log)).isEqualTo(acknowledged);
    }

    @Test
    void aProcessKilledInABatchLeavesNoHoleAndNothingAcknowledgedIsMissing() throws Exception {
        String name = database + "-killed";
        List<String> lines = new ArrayList<>();
        try (Fork tail = Fork.of("tail", store(), name, "tail");
                Fork victim = Fork.of("load", store(), name, "victim");
                Fork first = Fork.of("load", store(), name, "first");
                Fork second = Fork.of("load", store(), name, "second");
                Fork third = Fork.of("load", store(), name, "third")) {
            killInABatch(victim, lines);
            for (Fork survivor : List.of(first, second, third)) {
                survivor.say("stop");
                collect(survivor, lines);
            }
            List<Commit> log = readAll(name);
            Map<String, String> acknowledged = new HashMap<>();
            lines.stream().filter(l -> l.startsWith("ack")).forEach(l -> note(l, acknowledged));

            assertThat(lines).doesNotContain("conflict");
            assertThat(acknowledged).hasSizeGreaterThan(200);
            assertThat(log)
                    .extracting(Commit::number)
                    .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
            assertThat(log).extracting(Commit::commandId).doesNotHaveDuplicates();
            assertThat(numbered(log)).containsAllEntriesOf(acknowledged);
            for (Commit commit : log) {
                assertThat(tail.line()).isEqualTo("seen " + commit.number() + " " + commit.commandId());
            }
            checkChains(log);
        }
    }

    /** Kills it at the moment when it hands its hundredth batch of several commits to the network. */
    private static void killInABatch(Fork victim, List<String> lines) throws Exception {
        int batches = 0;
        while (batches < 100) {
            String line = Objects.requireNonNull(victim.line());
            lines.add(line);
            batches += line.equals("batch") ? 1 : 0;
        }
        victim.kill();
        collect(victim, lines);
    }

    private static void collect(Fork from, List<String> lines) throws Exception {
        for (String line = from.line(); line != null; line = from.line()) {
            lines.add(line);
        }
    }

    private static void note(String acknowledgement, Map<String, String> acknowledged) {
        String[] word = acknowledgement.split(" ", -1);
        assertThat(word).as(acknowledgement).hasSize(3).startsWith("ack");
        assertThat(acknowledged.put(word[2], word[1])).isNull();
    }

    private static Map<String, String> numbered(List<Commit> log) {
        Map<String, String> numbers = new HashMap<>();
        log.forEach(c -> numbers.put(c.commandId(), String.valueOf(c.number())));
        return numbers;
    }

    private static void checkChains(List<Commit> log) {
        Map<String, Commit> last = new HashMap<>();
        for (Commit commit : log) {
            Commit before = last.put(commit.stream(), commit);
            assertThat(commit.from()).isEqualTo(before == null ? 0 : before.to() + 1);
            assertThat(HashChain.verifies(commit, before == null ? Hash.ZERO : before.hash()))
                    .isTrue();
        }
    }

    private List<Commit> readAll(String name) {
        try (MongoClient client = JournalClient.connect(store().uri());
                Journal journal = Journal.open(client, name, JournalSettings.defaults())) {
            List<Commit> all = new ArrayList<>();
            while (all.size() < journal.head()) {
                all.addAll(journal.read(all.size(), 256));
            }
            return all;
        }
    }
}
