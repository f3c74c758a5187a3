package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.journal.Drafts.draft;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import roundtable.proof.Hash;

/** What a journal promises to those who follow it, and when things go wrong. */
abstract class FollowingContract extends JournalFixture {

    @Test
    void aTailCatchesUpAndThenFollowsOwnAndForeignCommits() throws Exception {
        for (int i = 0; i < 300; i++) {
            journal.append(draft("a", i)).join();
        }
        Journal other = another(JournalSettings.defaults().withMemory(2000));
        BlockingQueue<Commit> seen = new LinkedBlockingQueue<>();

        try (Subscription tail = other.tail(10, seen::add)) {
            for (int i = 0; i < 100; i++) {
                append(i % 2 == 0 ? journal : other, draft("b", i));
            }
            for (long number = 11; number <= 400; number++) {
                assertThat(seen.poll(30, TimeUnit.SECONDS)).isNotNull().returns(number, Commit::number);
            }
            assertThat(tail.position()).isLessThanOrEqualTo(400);
        }
        append(journal, draft("b", 100));
        assertThat(seen).isEmpty();
    }

    @Test
    void aConsumerThatThrowsIsOfferedTheSameCommitAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        journal.tail(0, commit -> {
            if (commit.number() == 2 && calls.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            seen.add(commit.number());
        });

        for (int i = 0; i < 3; i++) {
            append(journal, draft("s", i));
        }

        for (long number = 1; number <= 3; number++) {
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(number);
        }
        assertThat(calls).hasValue(3);
    }

    @Test
    void aConsumerThatHangsHoldsUpNobodyAndTurnsHealthRed() throws Exception {
        Journal impatient = another(JournalSettings.defaults().withPatience(Duration.ZERO));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        impatient.tail(0, commit -> {
            entered.countDown();
            awaitQuietly(release);
        });
        impatient.tail(0, commit -> seen.add(commit.number()));

        for (int i = 0; i < 20; i++) {
            append(impatient, draft("s", i));
        }

        for (long number = 1; number <= 20; number++) {
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(number);
        }
        entered.await();
        assertThat(impatient.health().problems()).contains("A reader does not get past commit 1");
        release.countDown();
    }

    @Test
    void aMissingNumberTurnsHealthRedAndNoReaderPassesIt() throws Exception {
        append(journal, draft("s", 0));
        Journal impatient = another(JournalSettings.defaults().withPatience(Duration.ZERO));
        Commit beyond = Commit.of(draft("t", 0), 3, Hash.ZERO, Hash.ZERO);
        new CommitStore(rawClient().getDatabase(database)).insert(List.of(beyond));

        String missing = "Commit 2 is missing, but later ones exist; readers wait for it";
        while (!impatient.health().problems().contains(missing)
                && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }

        assertThat(impatient.health().problems()).contains(missing);
        assertThat(impatient.head()).isEqualTo(1);
        assertThat(impatient.read(0, 10)).hasSize(1);
    }

    @Test
    void refusesAfterClose() {
        Journal closed = another();
        closed.close();

        assertThat(failure(closed.append(draft("s", 0)))).isInstanceOf(JournalUnavailableException.class);
        assertThat(journal.head()).isZero();
    }

    @Test
    void answersEverythingThatWaitsWhenItCloses() {
        Journal closing = another();
        List<CompletableFuture<Commit>> answers = LongStream.range(0, 500)
                .mapToObj(i -> closing.append(draft("s" + i, 0)))
                .toList();
        closing.close();

        assertThat(answers).allSatisfy(a -> assertThat(a).isCompletedWithValueMatching(c -> c.number() > 0));
    }

    private Journal through(FaultyLink link, JournalSettings settings) {
        MongoClient client = JournalClient.connect(link.uri());
        open.add(client);
        Journal opened = Journal.open(client, database, settings);
        open.add(opened);
        return opened;
    }

    @Test
    void aWriteWhoseReplyGotLostIsFoundAndAnsweredOnce() {
        try (FaultyLink link = new FaultyLink(store().uri())) {
            Journal far = through(link, JournalSettings.defaults());
            append(far, draft("s", 0));
            for (FaultyLink.Fault fault : List.of(FaultyLink.Fault.LOSE_REPLY, FaultyLink.Fault.LOSE_REQUEST)) {
                link.set(fault);
                long next = far.lastVersion("s") + 1;
                List<Draft> drafts = LongStream.range(next, next + 5)
                        .mapToObj(v -> draft("s", v))
                        .toList();

                List<Commit> commits = drafts.stream().map(far::append).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

                assertThat(commits).extracting(Commit::draft).isEqualTo(drafts);
                assertThat(another().stream("s", next, 10)).isEqualTo(commits);
            }
            assertThat(another().head()).isEqualTo(11);
            closeQuietly();
        }
    }

    @Test
    void saysSoWhenTheStoreCannotBeReachedAndGoesOnWhenItCan() {
        try (FaultyLink link = new FaultyLink(store().uri())) {
            Journal far = through(link, JournalSettings.defaults().withAppendTimeout(Duration.ofMillis(200)));
            append(far, draft("s", 0));
            link.set(FaultyLink.Fault.DOWN);
            Draft lost = draft("s", 1);

            assertThat(failure(far.append(lost))).isInstanceOf(JournalUnavailableException.class);
            link.set(FaultyLink.Fault.NONE);
            Commit commit = appendPersistently(far, lost);

            assertThat(commit.draft()).isEqualTo(lost);
            assertThat(another().stream("s", 0, 10)).hasSize(2).contains(commit);
            closeQuietly();
        }
    }

    @Test
    void aStoreThatDoesNotAnswerTurnsHealthRedUntilItDoes() {
        try (FaultyLink link = new FaultyLink(store().uri())) {
            Journal far = through(link, JournalSettings.defaults().withPatience(Duration.ofMillis(50)));
            append(far, draft("s", 0));

            link.set(FaultyLink.Fault.DOWN);
            awaitHealth(far, false);
            assertThat(far.health().problems()).anySatisfy(p -> assertThat(p).startsWith("The store has not answered"));
            link.set(FaultyLink.Fault.NONE);

            awaitHealth(far, true);
            append(journal, draft("t", 0));
            assertThat(far.lastVersion("t")).isZero();
            closeQuietly();
        }
    }

    /** Health looks at the commit that has waited for longest, not at the attempt that is under way. */
    @Test
    void aCommitThatWaitsTooLongTurnsHealthRed() {
        try (FaultyLink link = new FaultyLink(store().uri())) {
            Journal far = through(link, JournalSettings.defaults().withPatience(Duration.ofSeconds(1)));
            append(far, draft("s", 0));
            link.set(FaultyLink.Fault.DOWN);
            CompletableFuture<Commit> waiting = far.append(draft("s", 1));

            while (far.health().problems().stream().noneMatch(p -> p.startsWith("Commits have been waiting"))) {
                assertThat(waiting).as("health was red before the answer").isNotDone();
            }
            link.set(FaultyLink.Fault.NONE);

            waiting.join();
            awaitHealth(far, true);
            closeQuietly();
        }
    }

    private static void awaitHealth(Journal journal, boolean healthy) {
        while (journal.health().healthy() != healthy && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(journal.health().healthy()).isEqualTo(healthy);
    }

    /** As a client does: the same command again until there is an answer. */
    private static Commit appendPersistently(Journal to, Draft draft) {
        while (true) {
            try {
                return append(to, draft);
            } catch (CompletionException e) {
                if (e.getCause() instanceof DuplicateCommandException duplicate) {
                    return duplicate.first();
                }
                assertThat(e.getCause()).isInstanceOf(JournalUnavailableException.class);
            }
        }
    }
}
