package roundtable.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The leaves that implementations of RFC 6962 test with, and the roots of the first n of them. */
    private static final List<byte[]> LEAVES =
            hex("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> hex(String... texts) {
        return List.of(texts).stream().map(HexFormat.of()::parseHex).toList();
    }

    private static List<Hash> hashes(String... texts) {
        return hex(texts).stream().map(Hash::of).toList();
    }

    @Test
    void hasTheKnownRoots() {
        assertThat(IntStream.rangeClosed(0, 8)
                        .mapToObj(
                                n -> MerkleTree.of(LEAVES.subList(0, n)).root().toString()))
                .isEqualTo(ROOTS);
    }

    @Test
    void hasTheKnownProofs() {
        assertThat(MerkleTree.of(LEAVES).proof(0))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(MerkleTree.of(LEAVES).proof(5))
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    }

    @Test
    void provesEveryLeafOfEverySizeAndNothingElse() {
        Random random = new Random(7);
        for (int size = 1; size <= 70; size++) {
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                byte[] leaf = new byte[20];
                random.nextBytes(leaf);
                leaves.add(leaf);
            }
            MerkleTree tree = MerkleTree.of(leaves);
            for (int i = 0; i < size; i++) {
                assertProves(tree, leaves, i);
            }
        }
    }

    private static void assertProves(MerkleTree tree, List<byte[]> leaves, int index) {
        int size = leaves.size();
        byte[] leaf = leaves.get(index);
        List<Hash> proof = tree.proof(index);
        assertThat(MerkleTree.verifies(leaf, index, size, proof, tree.root())).isTrue();

        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.ZERO);
        assertThat(MerkleTree.verifies(leaf, index, size, longer, tree.root())).isFalse();
        assertThat(MerkleTree.verifies(leaf, index, size, proof, Hash.ZERO)).isFalse();
        assertThat(MerkleTree.verifies(new byte[20], index, size, proof, tree.root()))
                .isFalse();
        for (int other = -1; other <= size; other++) {
            assertThat(MerkleTree.verifies(leaf, other, size, proof, tree.root()))
                    .as("leaf %d of %d as %d", index, size, other)
                    .isEqualTo(other == index);
        }
        if (!proof.isEmpty()) {
            List<Hash> shorter = proof.subList(1, proof.size());
            assertThat(MerkleTree.verifies(leaf, index, size, shorter, tree.root()))
                    .isFalse();
        }
    }

    @Test
    void hasNoProofOfALeafThatIsNotThere() {
        assertThatThrownBy(() -> MerkleTree.of(LEAVES).proof(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(MerkleTree.verifies(new byte[0], 0, 0, List.of(), Hash.ZERO)).isFalse();
    }

    @Test
    void aLeafIsLaidOutAsDocumented() {
        Hash hash = Hash.of(HexFormat.of().parseHex("11".repeat(32)));

        assertThat(HexFormat.of().formatHex(new StreamHead("r-é", 258, hash).leaf()))
                .isEqualTo("00000004" + "722dc3a9" + "0000000000000102" + "11".repeat(32));
    }
}
