package roundtable.journal.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import roundtable.proof.Checkpoint;
import roundtable.proof.MalformedProofException;
import roundtable.proof.MerkleTree;
import roundtable.proof.NoteKey;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;

/**
 * A checkpoint as it is kept.
 *
 * @param number from 1, without gaps
 * @param commit number of the last commit that it covers
 * @param at when it was made
 * @param note the signed note, see {@link roundtable.proof.Checkpoint}
 * @param heads where each stream ended, sorted by the UTF-16 units of the streams' names
 */
public record StoredCheckpoint(long number, long commit, Instant at, String note, List<StreamHead> heads) {

    /** What is told of a checkpoint in a list. */
    public record Summary(long number, long commit, Instant at, long streams) {}

    public StoredCheckpoint {
        heads = List.copyOf(heads);
    }

    public Summary summary() {
        return new Summary(number, commit, at, heads.size());
    }

    /** Where the stream ended; nothing where it had not begun. */
    public Optional<StreamHead> head(String stream) {
        int index = indexOf(stream);
        return index < 0 ? Optional.empty() : Optional.of(heads.get(index));
    }

    /** What proves to others where the stream ended; nothing where it had not begun. */
    public Optional<TrailCheckpoint> proofOf(String stream) {
        int index = indexOf(stream);
        if (index < 0) {
            return Optional.empty();
        }
        StreamHead head = heads.get(index);
        return Optional.of(new TrailCheckpoint(
                note, index, head.version(), head.hash(), tree(heads).proof(index)));
    }

    /** Whether its note is signed with this key and says what is kept beside it, and each stream has one head, in order. */
    public boolean isAsSigned(NoteKey key) {
        try {
            Checkpoint kept = new Checkpoint(
                    SigningKey.origin(key), heads.size(), tree(heads).root(), number, commit, at);
            return Checkpoint.open(note, key).equals(kept) && isInOrder();
        } catch (MalformedProofException e) {
            return false;
        }
    }

    private boolean isInOrder() {
        return IntStream.range(1, heads.size())
                .allMatch(i -> heads.get(i - 1).stream().compareTo(heads.get(i).stream()) < 0);
    }

    static MerkleTree tree(List<StreamHead> heads) {
        return MerkleTree.of(heads.stream().map(StreamHead::leaf).toList());
    }

    /** Looked for one by one: what somebody has put out of order is found all the same. */
    private int indexOf(String stream) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).stream().equals(stream)) {
                return i;
            }
        }
        return -1;
    }
}
