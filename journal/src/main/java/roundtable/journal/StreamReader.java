package roundtable.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtable.proof.Hash;

/** Reads streams by the keys that their next commits must have: from memory first, then from the store. */
final class StreamReader {

    private static final int WINDOW = 128;
    private static final int NEAR = 32;

    private final CommitStore store;
    private final RecentCommits recent;

    StreamReader(CommitStore store, RecentCommits recent) {
        this.store = store;
        this.recent = recent;
    }

    /** Up to {@code max} commits of {@code stream}, from the one that holds version {@code from}. */
    List<Commit> read(String stream, long from, int max) {
        List<Commit> result = completed(stream, from, max, WINDOW, recent.beginning(stream, from, max));
        if (!result.isEmpty()) {
            recent.noteEnd(result.getLast());
        }
        return result;
    }

    /** The same from the store alone, whatever is remembered here, and with no look at what is beyond {@code max} versions. */
    List<Commit> readStored(String stream, long from, int max) {
        return completed(stream, from, max, Math.min(WINDOW, max), List.of());
    }

    private List<Commit> completed(String stream, long from, int max, int window, List<Commit> remembered) {
        List<Commit> found = new ArrayList<>(remembered);
        boolean more = found.size() < max;
        while (more) {
            long next = found.isEmpty() ? from : found.getLast().to() + 1;
            List<Commit> chunk = chain(next, store.beginning(stream, next, window));
            if (found.isEmpty() && chunk.isEmpty()) {
                chunk = holding(stream, from).map(List::of).orElse(List.of());
            }
            found.addAll(chunk);
            more = found.size() < max && !chunk.isEmpty();
        }
        return List.copyOf(found.size() > max ? found.subList(0, max) : found);
    }

    /** The part of {@code commits}, sorted, that begins at {@code from} and has no version missing. */
    private static List<Commit> chain(long from, List<Commit> commits) {
        List<Commit> chain = new ArrayList<>();
        long next = from;
        for (Commit commit : commits) {
            if (commit.from() != next) {
                break;
            }
            chain.add(commit);
            next = commit.to() + 1;
        }
        return chain;
    }

    /** The commit that begins before {@code version} and holds it. */
    private Optional<Commit> holding(String stream, long version) {
        return lastBeginningBefore(stream, version).filter(c -> c.to() >= version);
    }

    /** Hash that a commit from {@code version} on must follow, if the stream reaches {@code version - 1}. */
    Optional<Hash> hashBefore(String stream, long version) {
        if (version == 0) {
            return Optional.of(Hash.ZERO);
        }
        return lastBeginningBefore(stream, version)
                .filter(c -> c.to() == version - 1)
                .map(Commit::hash);
    }

    /** Looks back over as many versions as one commit can span; near ones first, most commits are small. */
    private Optional<Commit> lastBeginningBefore(String stream, long version) {
        return lastBeginningIn(stream, Math.max(0, version - NEAR), version)
                .or(() ->
                        lastBeginningIn(stream, Math.max(0, version - Draft.MAX_EVENTS), Math.max(0, version - NEAR)));
    }

    private Optional<Commit> lastBeginningIn(String stream, long first, long end) {
        if (first >= end) {
            return Optional.empty();
        }
        List<Commit> found = store.beginning(stream, first, (int) (end - first));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
