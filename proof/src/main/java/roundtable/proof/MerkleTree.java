package roundtable.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The Merkle tree of RFC 9162, section 2.1, with SHA-256: leaves are hashed after a byte 0x00 and inner nodes after 0x01;
 * the left side of a node has the largest power of two of leaves that is smaller than all.
 */
public final class MerkleTree {

    private final List<Hash> leaves;

    private MerkleTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    /** The tree over these leaves, in this order. */
    public static MerkleTree of(List<byte[]> leaves) {
        return new MerkleTree(leaves.stream().map(MerkleTree::leafHash).toList());
    }

    public Hash root() {
        return leaves.isEmpty() ? Hash.of(Encoding.sha256().digest()) : root(leaves);
    }

    /**
     * What proves that leaf {@code index} is in this tree: the hashes beside its way to the root, from the leaf up.
     *
     * @throws IndexOutOfBoundsException there is no such leaf
     */
    public List<Hash> proof(int index) {
        List<Hash> proof = new ArrayList<>();
        List<Hash> part = leaves;
        int at = Objects.checkIndex(index, leaves.size());
        while (part.size() > 1) {
            int split = split(part.size());
            List<Hash> left = part.subList(0, split);
            List<Hash> right = part.subList(split, part.size());
            proof.add(root(at < split ? right : left));
            part = at < split ? left : right;
            at -= at < split ? 0 : split;
        }
        return proof.reversed();
    }

    /** Whether {@code proof} shows that {@code leaf} is number {@code index} of {@code size} under {@code root}. */
    public static boolean verifies(byte[] leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leafHash(leaf);
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = nodeHash(beside, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = nodeHash(hash, beside);
            }
            node /= 2;
            last /= 2;
        }
        return last == 0 && hash.equals(root);
    }

    private static Hash root(List<Hash> part) {
        if (part.size() == 1) {
            return part.getFirst();
        }
        int split = split(part.size());
        return nodeHash(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static Hash leafHash(byte[] leaf) {
        MessageDigest digest = Encoding.sha256();
        digest.update((byte) 0);
        return Hash.of(digest.digest(leaf));
    }

    private static Hash nodeHash(Hash left, Hash right) {
        MessageDigest digest = Encoding.sha256();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }
}
