package roundtable.journal;

import roundtable.proof.CommitHash;
import roundtable.proof.Hash;

/** The hash chain of a stream, as {@link CommitHash} describes it, over commits of this log. */
public final class HashChain {

    private HashChain() {}

    /**
     * Hash of the commit that {@code draft} becomes after {@code prev}.
     *
     * @throws IllegalArgumentException when a text holds half of a surrogate pair and so has no UTF-8 form
     */
    public static Hash hash(Draft draft, Hash prev) {
        return CommitHash.of(draft).after(prev);
    }

    /** Whether {@code commit} is unaltered and follows the commit with the hash {@code prev}. */
    public static boolean verifies(Commit commit, Hash prev) {
        return commit.prev().equals(prev)
                && commit.hash().equals(CommitHash.of(commit).after(prev));
    }
}
