package roundtable.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import roundtable.proof.Checkpoint;
import roundtable.proof.Hash;
import roundtable.proof.NoteSigner;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;
import roundtable.proof.TrailCommit;
import roundtable.verifier.Trails.Trail;

/** Whatever is changed in a trail is noticed. Failures name the seed. */
class MutationTest {
    private static final String STREAM = "report:b";
    private static final long SEED = 20_260_504;
    private static final int HELD = 3;

    private static final NoteSigner SIGNER = NoteSigner.fresh();
    private static final Trails TRAILS = new Trails(SEED);
    private static Trail trail = new Trail(STREAM, List.of(), List.of());
    private static Trail other = trail;
    private static String held = "";

    /** Five checkpoints, the fourth of which is held outside; commits before, between and after them. */
    @BeforeAll
    static void write() {
        for (int checkpoint = 0; checkpoint < 5; checkpoint++) {
            for (int i = 0; i < 8; i++) {
                TRAILS.append("conference:a");
                TRAILS.append(STREAM);
                TRAILS.append("report:c");
            }
            TRAILS.checkpoint(SIGNER);
        }
        TRAILS.append(STREAM);
        trail = TRAILS.trail(STREAM);
        other = TRAILS.trail("report:c");
        held = trail.checkpoints().get(HELD).note();
    }

    private static Verdict verify(byte[] file, NoteSigner signer, String note)
            throws NotVerifiedException, IOException {
        return TrailVerifier.verify(new Lines(new ByteArrayInputStream(file)), signer.key(), note);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertCaught(byte[] changed, String how) {
        assertCaught(changed, held, how);
    }

    private static void assertCaught(byte[] changed, String note, String how) {
        Throwable thrown = catchThrowable(() -> verify(changed, SIGNER, note));
        assertThat(thrown).as(how).isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void whatIsUnchangedIsVerified() throws Exception {
        Verdict verdict = verify(bytes(trail.lines()), SIGNER, held);

        assertThat(verdict.header()).isEqualTo(trail.header());
        assertThat(verdict.held().number()).isEqualTo(HELD + 1);
        assertThat(verdict.version())
                .isEqualTo(trail.checkpoints().get(HELD).version())
                .isLessThan(trail.header().events() - 1);
        assertThat(verdict.text())
                .startsWith("verified: " + trail.header().events() + " events, head "
                        + trail.header().head() + "\n" + proved(verdict.version(), trail));
    }

    private static String proved(long version, Trail trail) {
        return "proved by the checkpoint: versions 0 to " + version + "; versions " + (version + 1) + " to "
                + (trail.header().events() - 1) + " are not proved: whoever had the file, or the installation,";
    }

    /** Hashes need no key: so the verdict has to say where the proof ends. */
    @Test
    void whatAnybodyCouldWriteAfterTheCheckpointThatIsHeldIsSaidNotToBeProved() throws Exception {
        long fixed = trail.checkpoints().get(HELD).version();
        List<TrailCheckpoint> upToHeld = trail.checkpoints().subList(0, HELD + 1);
        for (int at = 0; at < trail.commits().size(); at++) {
            if (trail.commits().get(at).from() > fixed) {
                Trail forged = trail.with(rewritten(at, new Random(SEED)), upToHeld);

                assertThat(verify(bytes(forged.lines()), SIGNER, held).text())
                        .as("rewritten at " + at)
                        .contains("\n" + proved(fixed, forged));
            }
        }
    }

    @Test
    void everyChangeOfBytesIsCaught() {
        byte[] file = bytes(trail.lines());
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            byte[] changed = mutated(file, random);
            if (!Arrays.equals(file, changed)) {
                assertCaught(changed, "seed " + seed);
            }
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> {
                byte[] replaced = file.clone();
                replaced[at] = file[random.nextInt(file.length)];
                yield replaced;
            }
            case 2 -> Arrays.copyOf(file, at);
            case 3 -> spliced(file, at, new byte[] {file[random.nextInt(file.length)]}, at);
            default -> spliced(file, at, new byte[0], Math.min(file.length, at + 1 + random.nextInt(100)));
        };
    }

    /** What is before {@code to}, then {@code middle}, then what is from {@code from} on. */
    private static byte[] spliced(byte[] file, int to, byte[] middle, int from) {
        byte[] result = Arrays.copyOf(file, to + middle.length + file.length - from);
        System.arraycopy(middle, 0, result, to, middle.length);
        System.arraycopy(file, from, result, to + middle.length, file.length - from);
        return result;
    }

    @Test
    void everyChangeOfLinesIsCaught() {
        List<String> lines = trail.lines();
        List<String> others = other.lines();
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> changed = new ArrayList<>(lines);
            int one = random.nextInt(lines.size());
            int two = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> changed.remove(one);
                case 1 -> changed.add(two, lines.get(one));
                case 2 -> Collections.swap(changed, one, two);
                case 3 -> changed.set(one, others.get(random.nextInt(others.size())));
                default -> changed.add(one, others.get(random.nextInt(others.size())));
            }
            if (!changed.equals(lines)) {
                assertCaught(bytes(changed), "seed " + seed);
            }
        }
    }

    /** As somebody would who has no keys, but knows the form. */
    @Test
    void whatIsCutOffWithItsCountsCorrectedIsCaughtUpToTheCheckpointThatIsHeld() throws Exception {
        long fixed = trail.checkpoints().get(HELD).version();
        for (int kept = 0; kept < trail.commits().size(); kept++) {
            List<TrailCommit> commits = trail.commits().subList(0, kept);
            long end = commits.isEmpty() ? -1 : commits.getLast().to();
            List<TrailCheckpoint> checkpoints = trail.checkpoints().stream()
                    .filter(checkpoint -> checkpoint.version() <= end)
                    .toList();
            byte[] cut = bytes(trail.with(commits, checkpoints).lines());

            if (end < fixed) {
                assertCaught(cut, "cut after " + end);
            } else {
                assertThat(verify(cut, SIGNER, held).version())
                        .as("what is said not to be proved")
                        .isEqualTo(fixed);
            }
        }
    }

    @Test
    void checkpointsThatAreTakenOutAreCaught() {
        for (int out = 0; out < HELD + 1; out++) {
            List<TrailCheckpoint> fewer = new ArrayList<>(trail.checkpoints());
            fewer.remove(out);
            if (out > 0) {
                assertCaught(bytes(trail.with(trail.commits(), fewer).lines()), "without " + out);
            }
        }
        assertCaught(bytes(trail.with(trail.commits(), List.of()).lines()), "without any");
    }

    /** A commit is changed, and every hash after it made anew. */
    private static List<TrailCommit> rewritten(int at, Random random) {
        List<TrailCommit> commits = new ArrayList<>(trail.commits().subList(0, at));
        TrailCommit old = trail.commits().get(at);
        Hash prev = commits.isEmpty() ? Hash.ZERO : commits.getLast().hash();
        TrailCommit changed = new TrailCommit(
                old.stream(),
                old.from(),
                random.nextBoolean() ? old.at() : old.at().plusMillis(1),
                old.by() + " jr.",
                old.role(),
                old.commandId(),
                old.events(),
                prev,
                prev);
        commits.add(Trails.chained(changed, prev));
        for (TrailCommit later : trail.commits().subList(at + 1, trail.commits().size())) {
            commits.add(Trails.chained(later, commits.getLast().hash()));
        }
        return commits;
    }

    @Test
    void aChainThatIsMadeAnewIsCaughtByEveryCheckpoint() {
        Random random = new Random(SEED);
        long last = trail.checkpoints().getLast().version();
        for (int at = 0; at < trail.commits().size(); at++) {
            if (trail.commits().get(at).from() <= last) {
                List<TrailCommit> commits = rewritten(at, random);
                assertCaught(bytes(trail.with(commits, trail.checkpoints()).lines()), "rewritten at " + at);
                assertCaught(
                        bytes(trail.with(commits, checkpoints(commits, null)).lines()),
                        "with fitting leaves, rewritten at " + at);
            }
        }
    }

    /** As the operator could, who has the signing key: all is consistent, and not what somebody else holds. */
    @Test
    void whatIsSignedAnewIsCaughtByTheCheckpointThatIsHeld() throws Exception {
        Random random = new Random(SEED);
        long fixed = trail.checkpoints().get(HELD).version();
        for (int at = 0; at < trail.commits().size(); at++) {
            List<TrailCommit> commits = rewritten(at, random);
            byte[] file =
                    bytes(trail.with(commits, checkpoints(commits, SIGNER)).lines());

            if (trail.commits().get(at).from() <= fixed) {
                assertCaught(file, "signed anew at " + at);
            } else {
                assertThat(verify(file, SIGNER, held).version()).isEqualTo(fixed);
            }
        }
    }

    /** The checkpoints with the heads that these commits have; signed anew where they changed and somebody can. */
    private static List<TrailCheckpoint> checkpoints(List<TrailCommit> commits, @Nullable NoteSigner signer) {
        List<TrailCheckpoint> result = new ArrayList<>();
        for (TrailCheckpoint old : trail.checkpoints()) {
            Hash hash = commits.stream()
                    .filter(commit -> commit.to() == old.version())
                    .findFirst()
                    .orElseThrow()
                    .hash();
            if (signer == null || hash.equals(old.hash())) {
                result.add(new TrailCheckpoint(old.note(), old.leaf(), old.version(), hash, old.proof()));
                continue;
            }
            Checkpoint said = open(old.note());
            List<StreamHead> alone = List.of(new StreamHead(STREAM, old.version(), hash));
            String note = new Checkpoint(
                            said.origin(), 1, Trails.tree(alone).root(), said.number(), said.commit(), said.at())
                    .sign(signer);
            result.add(new TrailCheckpoint(note, 0, old.version(), hash, List.of()));
        }
        return result;
    }

    private static Checkpoint open(String note) {
        return Checkpoint.open(note, SIGNER.key());
    }

    @Test
    void anotherKeyIsCaught() {
        NoteSigner forger = NoteSigner.fresh();
        for (int at = 0; at < trail.checkpoints().size(); at++) {
            List<TrailCheckpoint> forged = new ArrayList<>(trail.checkpoints());
            TrailCheckpoint old = forged.get(at);
            String note = open(old.note()).sign(forger);
            forged.set(at, new TrailCheckpoint(note, old.leaf(), old.version(), old.hash(), old.proof()));
            byte[] file = bytes(trail.with(trail.commits(), forged).lines());

            assertCaught(file, "signed by another key at " + at);
            assertCaught(file, note, "and held");
        }
        Throwable thrown = catchThrowable(() -> verify(bytes(trail.lines()), forger, held));
        assertThat(thrown).isInstanceOf(NotVerifiedException.class).hasMessageContaining("another key");
    }

    @Test
    void twoStreamsPutTogetherAreCaught() {
        for (int at = 1; at < trail.commits().size() - 1; at++) {
            List<TrailCommit> commits = new ArrayList<>(trail.commits().subList(0, at));
            for (TrailCommit foreign : other.commits()) {
                if (foreign.from() > commits.getLast().to()) {
                    commits.add(foreign);
                }
            }
            assertCaught(bytes(trail.with(commits, trail.checkpoints()).lines()), "spliced at " + at);
        }
        assertCaught(bytes(new Trail("report:c", trail.commits(), trail.checkpoints()).lines()), "under another name");
        assertCaught(bytes(trail.with(other.commits(), other.checkpoints()).lines()), "another report under this name");
    }

    @Test
    void everyChangeOfTheCheckpointThatIsHeldIsCaught() {
        byte[] file = bytes(trail.lines());
        for (int seed = 0; seed < 300; seed++) {
            byte[] note = held.getBytes(StandardCharsets.UTF_8);
            byte[] changed = mutated(note, new Random(seed));
            boolean isSame = Arrays.equals(note, changed) || held.equals(text(changed) + "\n");
            if (!isSame) {
                assertCaught(file, text(changed), "seed " + seed);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void theCheckpointThatIsHeldMayHaveOtherEndsOfLines() throws Exception {
        byte[] file = bytes(trail.lines());
        String windows = held.replace("\n", "\r\n");
        for (String note : List.of(windows, held.stripTrailing(), windows.stripTrailing())) {
            assertThat(verify(file, SIGNER, note).held().number()).isEqualTo(HELD + 1);
        }
        assertCaught(file, held.replace('\n', '\r'), "ends of lines that nobody writes");
        assertCaught(file, held + "\n", "a line too many");
    }
}
