package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.journal.Drafts.draft;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import roundtable.proof.Hash;

/** What a journal promises, on any server. */
abstract class JournalContract extends FollowingContract {

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
    void keepsTheRole() {
        Draft plain = draft("r", 0);
        Draft draft = new Draft("r", 1, plain.events(), Drafts.AT, "b", "note-taker", "c", "f");

        Hash first = append(journal, plain).hash();
        append(journal, draft);

        List<Commit> stored = another().stream("r", 0, 2);
        assertThat(stored).extracting(Commit::role).containsExactly("", "note-taker");
        assertThat(HashChain.verifies(stored.getLast(), first)).isTrue();
    }

    @Test
    void seesWhatWasAlteredInTheStore() {
        append(journal, draft("r", 0));
        Commit kept = append(journal, draft("r", 1, 2));
        rawDatabase()
                .getCollection("commits")
                .updateOne(Filters.eq("_id", kept.number()), Updates.set("by", "somebody else"));

        assertThat(journal.stream("r", 1, 5)).as("from memory").containsExactly(kept);
        assertThat(journal.stored("r", 1, 5)).extracting(Commit::by).containsExactly("somebody else");
        assertThat(journal.stored("r", 0, 1)).hasSize(1);
        assertThat(journal.stored("r", 3, 1)).isEmpty();
    }

    @Test
    void anEmptyLogHasNothing() {
        assertThat(journal.head()).isZero();
        assertThat(journal.read(0, 10)).isEmpty();
        assertThat(journal.stream("none", 0, 10)).isEmpty();
        assertThat(journal.stream("none", 5, 10)).isEmpty();
        assertThat(journal.lastVersion("none")).isEqualTo(-1);
        assertThat(journal.endsAt("none", -1)).isTrue();
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

    @Test
    void knowsAtOnceThatAnotherHasAppended() {
        Journal other = another();
        append(journal, draft("s", 0, 3));

        assertThat(other.endsAt("s", -1)).isFalse();
        assertThat(other.endsAt("s", 2)).isTrue();

        append(other, draft("s", 3, 1));

        assertThat(journal.endsAt("s", 2)).isFalse();
        assertThat(journal.endsAt("s", 3)).isTrue();
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

    @Test
    void keepsASnapshotLargerThanADocumentMayBe() {
        StoredSnapshot large = snapshot(1, "[1000,[0,\"ü\"],1000],".repeat(1 << 20));
        journal.storeSnapshot(large);

        assertThat(another().snapshot("s")).contains(large);
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

    @Test
    void findsTheHeadOfALogOfAnyLength() {
        for (int length = 0; length < 140; length++) {
            assertThat(new CommitStore(rawDatabase()).findHead()).isEqualTo(length);
            append(journal, draft("s", length));
        }
    }
}
