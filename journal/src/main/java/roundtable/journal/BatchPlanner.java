package roundtable.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtable.proof.Hash;

/** Gives waiting drafts their numbers after the head and their places in the chains of their streams. */
final class BatchPlanner {

    private final RecentCommits recent;
    private final StreamReader reader;

    BatchPlanner(RecentCommits recent, StreamReader reader) {
        this.recent = recent;
        this.reader = reader;
    }

    record Planned(Pending pending, Commit commit) {}

    /**
     * What a round of writing does.
     *
     * @param batch what to write
     * @param conflicting drafts that can't be next in their stream, seen without a write
     */
    record Plan(List<Planned> batch, List<Pending> conflicting) {
        List<Commit> commits() {
            return batch.stream().map(Planned::commit).toList();
        }
    }

    /**
     * Plans a round. A draft that only conflicts with another one of this round is left for the next, because the other
     * may itself drop out; so is everything behind it in that stream.
     */
    Plan plan(List<Pending> waiting) {
        Round round = new Round(recent.head());
        waiting.stream().filter(p -> !p.done()).forEach(round::place);
        return new Plan(round.batch, round.conflicting);
    }

    private final class Round {
        private final List<Planned> batch = new ArrayList<>();
        private final List<Pending> conflicting = new ArrayList<>();
        private final Map<String, Commit> lastOfStream = new HashMap<>();
        private final Set<String> deferred = new HashSet<>();
        private long number;

        Round(long head) {
            this.number = head;
        }

        void place(Pending pending) {
            Draft draft = pending.draft;
            if (deferred.contains(draft.stream())) {
                return;
            }
            Commit before = lastOfStream.get(draft.stream());
            if (before != null && before.to() != draft.from() - 1) {
                deferred.add(draft.stream());
                return;
            }
            Optional<Hash> prev = before != null ? Optional.of(before.hash()) : storedPrev(draft);
            prev.ifPresentOrElse(hash -> add(pending, hash), () -> conflicting.add(pending));
        }

        private void add(Pending pending, Hash prev) {
            number++;
            Commit commit = Commit.of(pending.draft, number, prev, pending.preimage.after(prev));
            lastOfStream.put(commit.stream(), commit);
            batch.add(new Planned(pending, commit));
        }
    }

    private Optional<Hash> storedPrev(Draft draft) {
        Optional<RecentCommits.End> end = recent.endOf(draft.stream());
        if (end.isPresent() && end.get().version() >= draft.from()) {
            return Optional.empty();
        }
        if (end.isPresent() && end.get().version() == draft.from() - 1) {
            return Optional.of(end.get().hash());
        }
        return reader.hashBefore(draft.stream(), draft.from());
    }
}
