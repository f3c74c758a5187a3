package roundtable.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint's line in a trail file.
 *
 * @param note the signed note
 * @param leaf index of the stream's leaf
 * @param version at which the stream ended then
 * @param hash of its last commit then
 * @param proof that the leaf is in the tree, see {@link MerkleTree#proof}
 */
public record TrailCheckpoint(String note, long leaf, long version, Hash hash, List<Hash> proof) {

    public TrailCheckpoint {
        proof = List.copyOf(proof);
    }

    /** Without a line feed. */
    public String line() {
        return new LineWriter()
                .raw("{\"checkpoint\":")
                .text(note)
                .raw(",\"leaf\":")
                .number(leaf)
                .raw(",\"version\":")
                .number(version)
                .raw(",\"hash\":")
                .text(hash.toString())
                .raw(",\"proof\":")
                .texts(proof)
                .raw("}")
                .line();
    }

    /**
     * The line read back.
     *
     * @throws MalformedProofException it is none
     */
    public static TrailCheckpoint parse(String line) {
        LineReader in = new LineReader(line);
        TrailCheckpoint checkpoint = new TrailCheckpoint(
                in.raw("{\"checkpoint\":").text(),
                in.raw(",\"leaf\":").number(),
                in.raw(",\"version\":").number(),
                in.raw(",\"hash\":").hash(),
                hashes(in.raw(",\"proof\":[")));
        in.raw("}").end();
        return checkpoint;
    }

    private static List<Hash> hashes(LineReader in) {
        List<Hash> hashes = new ArrayList<>();
        if (in.skip("]")) {
            return hashes;
        }
        do {
            hashes.add(in.hash());
        } while (in.skip(","));
        in.raw("]");
        return hashes;
    }
}
