package roundtable.journal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import roundtable.proof.CommitHash;

/** A draft that waits for the appender, and the answer that its caller waits for. */
final class Pending {

    final Draft draft;
    /** The work that needs no {@code prev}; done by the caller's thread, not by the one appender. */
    final CommitHash preimage;

    final CompletableFuture<Commit> answer = new CompletableFuture<>();
    final long since = System.nanoTime();

    /** A write that held it ended without a word on whether it was stored. */
    boolean uncertain;

    Pending(Draft draft) {
        this.draft = draft;
        this.preimage = CommitHash.of(draft);
    }

    /** Wants nothing; wakes a thread that waits for work. */
    static Pending wakeUp() {
        Pending nothing =
                new Pending(new Draft("-", 0, List.of(new StoredEvent("-", 1, "")), Instant.EPOCH, "-", "-", "-"));
        nothing.answer.cancel(false);
        return nothing;
    }

    boolean done() {
        return answer.isDone();
    }

    long waitedNanos() {
        return System.nanoTime() - since;
    }

    /** Answers with what the store holds under the draft's command id: its own write that was in doubt, or another. */
    void answerFrom(Commit stored) {
        if (uncertain && stored.hash().equals(preimage.after(stored.prev()))) {
            answer.complete(stored);
        } else {
            answer.completeExceptionally(new DuplicateCommandException(stored));
        }
    }
}
