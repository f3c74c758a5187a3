package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.proof.Hash;

/** One batch with conflicts and repetitions in every position gives what its drafts would give one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BatchTest {

    private final Store store = EmbeddedStore.inMemory();
    private final MongoClient client = JournalClient.connect(store.uri());

    @AfterAll
    void stop() {
        client.close();
        store.close();
    }

    /** What a log of one draft after the other would answer. */
    private static final class Model {
        final Map<String, Long> next = new HashMap<>();
        final Set<String> commands = new HashSet<>();

        String answer(Draft draft) {
            if (commands.contains(draft.commandId())) {
                return "duplicate";
            }
            if (draft.from() != next.getOrDefault(draft.stream(), 0L)) {
                return "conflict";
            }
            next.put(draft.stream(), draft.to() + 1);
            commands.add(draft.commandId());
            return "stored";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void answersAsIfOneByOne(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            MongoDatabase database = client.getDatabase("batch-" + seed + "-" + round);
            Model model = new Model();
            List<Draft> earlier = new ArrayList<>();
            for (int batch = 0; batch < 3; batch++) {
                boolean foreignFirst = random.nextBoolean();
                List<Draft> foreign = foreignFirst ? drafts(random, model, earlier, 1 + random.nextInt(4)) : List.of();
                List<Draft> own = drafts(random, model, earlier, 1 + random.nextInt(12));
                check(database, model, foreign, own, "seed " + seed + ", round " + round + ", batch " + batch);
            }
        }
    }

    /** The foreign drafts are stored by somebody else after this process learnt the head. */
    private void check(MongoDatabase database, Model model, List<Draft> foreign, List<Draft> own, String where) {
        Writer slow = new Writer(database);
        Writer fast = new Writer(database);
        List<CompletableFuture<Commit>> foreignAnswers =
                foreign.stream().map(fast.appender::append).toList();
        fast.appender.start();
        fast.appender.close();
        List<CompletableFuture<Commit>> answers =
                own.stream().map(slow.appender::append).toList();
        slow.appender.start();
        slow.appender.close();

        List<String> expected = new ArrayList<>();
        foreign.forEach(d -> expected.add(model.answer(d)));
        own.forEach(d -> expected.add(model.answer(d)));
        List<String> actual = new ArrayList<>();
        foreignAnswers.forEach(a -> actual.add(describe(a)));
        answers.forEach(a -> actual.add(describe(a)));
        assertThat(actual).as(where + ": " + foreign + " then " + own).isEqualTo(expected);
        checkLog(slow, model, where);
    }

    private static void checkLog(Writer process, Model model, String where) {
        List<Commit> log = process.store.after(0, 2000);
        assertThat(log).as(where).hasSize(model.commands.size());
        Map<String, Long> next = new HashMap<>();
        Map<String, Hash> last = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Commit commit = log.get(i);
            assertThat(commit.number()).as(where).isEqualTo(i + 1);
            assertThat(commit.from()).as(where).isEqualTo(next.getOrDefault(commit.stream(), 0L));
            assertThat(HashChain.verifies(commit, last.getOrDefault(commit.stream(), Hash.ZERO)))
                    .as(where)
                    .isTrue();
            next.put(commit.stream(), commit.to() + 1);
            last.put(commit.stream(), commit.hash());
        }
        assertThat(next).as(where).isEqualTo(model.next);
    }

    private static String describe(CompletableFuture<Commit> answer) {
        try {
            answer.join();
            return "stored";
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case DuplicateCommandException d -> "duplicate";
                case ConcurrentAppendException c -> "conflict";
                case null, default -> throw e;
            };
        }
    }

    /** Drafts that are next, behind or ahead of their stream, new or repeated, as a hasty client might send them. */
    private static List<Draft> drafts(Random random, Model model, List<Draft> earlier, int count) {
        Map<String, Long> guess = new HashMap<>(model.next);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String stream = "s" + random.nextInt(3);
            int events = 1 + random.nextInt(3);
            long from =
                    Math.max(0, guess.getOrDefault(stream, 0L) + (random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0));
            List<Draft> sameStream =
                    earlier.stream().filter(d -> d.stream().equals(stream)).toList();
            boolean repeat = random.nextInt(4) == 0 && !sameStream.isEmpty();
            Draft draft = repeat
                    ? Drafts.draft(
                            stream,
                            from,
                            events,
                            sameStream.get(random.nextInt(sameStream.size())).commandId())
                    : Drafts.draft(stream, from, events);
            guess.merge(stream, from + events, (a, b) -> random.nextInt(4) == 0 ? a : b);
            drafts.add(draft);
            earlier.add(draft);
        }
        return drafts;
    }

    /** The parts of a journal, with the appender not started, so that a whole batch can wait. */
    private static final class Writer {
        final CommitStore store;
        final Appender appender;

        Writer(MongoDatabase database) {
            store = new CommitStore(database);
            store.ensureIndexes();
            RecentCommits recent = new RecentCommits(store.findHead(), JournalSettings.defaults());
            appender = new Appender(
                    store,
                    recent,
                    new Follower(store, recent),
                    new StreamReader(store, recent),
                    JournalSettings.defaults());
        }
    }

    @Test
    void aCancelledDraftIsLeftOut() {
        Writer process = new Writer(client.getDatabase("cancelled"));
        CompletableFuture<Commit> good = process.appender.append(Drafts.draft("s", 0));
        CompletableFuture<Commit> cancelled = process.appender.append(Drafts.draft("s", 1));
        cancelled.cancel(false);
        CompletableFuture<Commit> next = process.appender.append(Drafts.draft("s", 1));
        process.appender.start();
        process.appender.close();

        assertThat(good.join().number()).isEqualTo(1);
        assertThat(next.join().number()).isEqualTo(2);
    }
}
