package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static roundtable.journal.Drafts.draft;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a journal promises, on any server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class JournalContract {

    abstract Store store();

    private String database = "";
    private final List<AutoCloseable> open = new ArrayList<>();
    private Journal journal = unopened();

    @SuppressWarnings("NullAway") // assigned before each test
    private static Journal unopened() {
        return null;
    }

    @BeforeEach
    void openJournal() {
        database = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        journal = another();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
        open.clear();
    }

    private Journal another() {
        return another(JournalSettings.defaults());
    }

    /** As another process would see the same log: with its own memory and its own connections. */
    private Journal another(JournalSettings settings) {
        MongoClient client = JournalClient.connect(store().uri());
        open.add(client);
        Journal opened = Journal.open(client, database, settings);
        open.add(opened);
        return opened;
    }

    private static Commit append(Journal to, Draft draft) {
        return to.append(draft).join();
    }

    private static Throwable failure(CompletableFuture<Commit> answer) {
        Throwable thrown = catchThrowable(answer::join);
        assertThat(thrown).isInstanceOf(CompletionException.class);
        return Optional.ofNullable(thrown.getCause()).orElseThrow();
    }

    @Test
    void givesBackWhatWasAppended() {
        Draft draft = draft("report-1", 0, 3);

        Commit commit = append(journal, draft);

        assertThat(commit.number()).isEqualTo(1);
        assertThat(commit.to()).isEqualTo(2);
        assertThat(commit.draft()).isEqualTo(draft);
        Journal other = another();
        assertThat(other.read(0, 10)).containsExactly(commit);
        assertThat(other.stream("report-1", 0, 10)).containsExactly(commit);
        assertThat(other.commitOf(draft.commandId())).contains(commit);
        assertThat(other.head()).isEqualTo(1);
    }

    @Test
    void keepsPayloadsToTheByte() {
        String payload = "{ \"text\" : \"Zürich 会議 \\u0000 🙂\",\n\"n\":1.0 }";
        Draft draft = new Draft("r", 0, List.of(new StoredEvent("x", 7, payload)), Drafts.AT, "b", "c", "f");

        append(journal, draft);

        assertThat(another().stream("r", 0, 1).getFirst().events()).containsExactly(new StoredEvent("x", 7, payload));
    }

    @Test
    void anEmptyLogHasNothing() {
        assertThat(journal.head()).isZero();
        assertThat(journal.read(0, 10)).isEmpty();
        assertThat(journal.stream("none", 0, 10)).isEmpty();
        assertThat(journal.stream("none", 5, 10)).isEmpty();
        assertThat(journal.lastVersion("none")).isEqualTo(-1);
        assertThat(journal.commitOf("none")).isEmpty();
        assertThat(journal.snapshot("none")).isEmpty();
        assertThat(journal.health().healthy()).isTrue();
    }

    @Test
    void numbersAndVersionsAreContiguous() {
        Map<String, Long> next = new HashMap<>();
        for (int i = 0; i < 700; i++) {
            String stream = "s" + i % 3;
            int events = 1 + i % 4;
            append(journal, draft(stream, next.getOrDefault(stream, 0L), events));
            next.merge(stream, (long) events, Long::sum);
        }

        for (Journal reader :
                List.of(journal, another(), another(JournalSettings.defaults().withMemory(0)))) {
            assertThat(reader.head()).isEqualTo(700);
            assertThat(readAll(reader)).extracting(Commit::number).isEqualTo(numbers(700));
            next.forEach((stream, end) -> {
                assertThat(versions(reader.stream(stream, 0, 1000)))
                        .isEqualTo(LongStream.range(0, end).boxed().toList());
                assertThat(reader.lastVersion(stream)).isEqualTo(end - 1);
            });
        }
    }

    private static List<Commit> readAll(Journal from) {
        List<Commit> all = new ArrayList<>();
        List<Commit> chunk = from.read(0, 100);
        while (!chunk.isEmpty()) {
            all.addAll(chunk);
            chunk = from.read(all.size(), 100);
        }
        return all;
    }

    private static List<Long> numbers(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }

    private static List<Long> versions(List<Commit> commits) {
        return commits.stream()
                .flatMap(c -> LongStream.rangeClosed(c.from(), c.to()).boxed())
                .toList();
    }

    @Test
    void readsAStreamFromTheMiddleOfACommit() {
        append(journal, draft("s", 0, 2));
        Commit wide = append(journal, draft("s", 2, 100));
        Commit last = append(journal, draft("s", 102));

        for (Journal reader : List.of(journal, another())) {
            assertThat(reader.stream("s", 2, 10)).containsExactly(wide, last);
            assertThat(reader.stream("s", 3, 10)).containsExactly(wide, last);
            assertThat(reader.stream("s", 101, 10)).containsExactly(wide, last);
            assertThat(reader.stream("s", 102, 10)).containsExactly(last);
            assertThat(reader.stream("s", 103, 10)).isEmpty();
            assertThat(reader.stream("s", 0, 2)).hasSize(2);
        }
    }

    @Test
    void aTakenVersionIsAConflictAndChangesNothing() {
        append(journal, draft("s", 0));
        Journal other = another();
        append(other, draft("s", 1, 3));

        assertThat(failure(journal.append(draft("s", 1)))).isInstanceOf(ConcurrentAppendException.class);
        assertThat(failure(journal.append(draft("s", 2)))).isInstanceOf(ConcurrentAppendException.class);
        assertThat(failure(journal.append(draft("s", 9)))).isInstanceOf(ConcurrentAppendException.class);
        assertThat(failure(journal.append(draft("new", 1)))).isInstanceOf(ConcurrentAppendException.class);

        assertThat(append(journal, draft("s", 4)).number()).isEqualTo(3);
        assertThat(journal.head()).isEqualTo(3);
    }

    @Test
    void aCommandTakesEffectOnceEvenAcrossRestarts() {
        Draft draft = draft("s", 0);
        Commit first = append(journal, draft);
        append(journal, draft("s", 1));
        Draft again = new Draft("s", 2, draft.events(), Drafts.AT, "by", draft.commandId(), "another body");

        for (Draft repetition : List.of(draft, again)) {
            assertThat(failure(journal.append(repetition)))
                    .isInstanceOfSatisfying(
                            DuplicateCommandException.class,
                            e -> assertThat(e.first()).isEqualTo(first));
        }
        closeQuietly();
        store().restart();
        journal = another();

        assertThat(failure(journal.append(again)))
                .isInstanceOfSatisfying(
                        DuplicateCommandException.class,
                        e -> assertThat(e.first()).isEqualTo(first));
        assertThat(journal.head()).isEqualTo(2);
        assertThat(append(journal, draft("s", 2)).number()).isEqualTo(3);
    }

    private void closeQuietly() {
        try {
            closeAll();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void chainsTheHashesOfEachStream() {
        List<CompletableFuture<Commit>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(journal.append(draft("s" + i % 2, i / 2)));
        }
        answers.forEach(CompletableFuture::join);
        Journal other = another();
        append(other, draft("s0", 30));

        for (String stream : List.of("s0", "s1")) {
            Hash prev = Hash.ZERO;
            for (Commit commit : other.stream(stream, 0, 100)) {
                assertThat(HashChain.verifies(commit, prev)).isTrue();
                prev = commit.hash();
            }
            assertThat(prev).isNotEqualTo(Hash.ZERO);
        }
    }

    @Test
    void keepsTheNewestSnapshotInWhateverOrderTheyCome() {
        StoredSnapshot third = snapshot(3, "three");
        journal.storeSnapshot(snapshot(1, "one"));
        journal.storeSnapshot(third);
        another().storeSnapshot(snapshot(2, "two"));
        journal.storeSnapshot(snapshot(3, "another three"));

        assertThat(journal.snapshot("s")).contains(third);
    }

    private static StoredSnapshot snapshot(long version, String payload) {
        return new StoredSnapshot("s", version, "report", 1, payload, Drafts.AT);
    }

    @Test
    void keepsTheNewestOfSnapshotsThatRace() throws Exception {
        List<Journal> journals = List.of(journal, another());
        for (int round = 0; round < 50; round++) {
            String stream = "s" + round;
            CountDownLatch go = new CountDownLatch(1);
            List<Thread> racers = LongStream.range(0, 4)
                    .mapToObj(v -> Thread.ofPlatform().start(() -> {
                        awaitQuietly(go);
                        journals.get((int) v % 2).storeSnapshot(new StoredSnapshot(stream, v, "t", 1, "", Drafts.AT));
                    }))
                    .toList();
            go.countDown();
            for (Thread racer : racers) {
                racer.join();
            }
            assertThat(journal.snapshot(stream).orElseThrow().version()).isEqualTo(3);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

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

        while (impatient.health().healthy()) {
            Thread.onSpinWait();
        }

        assertThat(impatient.health().problems()).anySatisfy(p -> assertThat(p).contains("Commit 2 is missing"));
        assertThat(impatient.head()).isEqualTo(1);
        assertThat(impatient.read(0, 10)).hasSize(1);
    }

    private MongoClient rawClient() {
        MongoClient client = JournalClient.connect(store().uri());
        open.add(client);
        return client;
    }

    @Test
    void findsTheHeadOfALogOfAnyLength() {
        for (int length = 0; length < 140; length++) {
            assertThat(new CommitStore(rawDatabase()).findHead()).isEqualTo(length);
            append(journal, draft("s", length));
        }
    }

    private MongoDatabase rawDatabase() {
        if (raw == null || !raw.getName().equals(database)) {
            raw = rawClient().getDatabase(database);
        }
        return raw;
    }

    private @Nullable MongoDatabase raw;

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
