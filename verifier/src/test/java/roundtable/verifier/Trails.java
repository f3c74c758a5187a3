package roundtable.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import roundtable.proof.ChainedEvent;
import roundtable.proof.Checkpoint;
import roundtable.proof.CommitHash;
import roundtable.proof.Hash;
import roundtable.proof.MerkleTree;
import roundtable.proof.NoteSigner;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;
import roundtable.proof.TrailCommit;
import roundtable.proof.TrailHeader;

/** An installation's log in memory, as random as its seed, and the trail files that it exports. */
final class Trails {
    static final String ORIGIN = "roundtable/0011223344556677";
    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    record Event(String type, int revision, String payload) implements ChainedEvent {}

    /** A trail file in parts, to be changed and put together again. */
    record Trail(String stream, List<TrailCommit> commits, List<TrailCheckpoint> checkpoints) {
        TrailHeader header() {
            Hash head = commits.isEmpty() ? Hash.ZERO : commits.getLast().hash();
            long events = commits.stream().mapToLong(c -> c.events().size()).sum();
            return new TrailHeader(stream, ORIGIN, commits.size(), events, head, checkpoints.size());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(header().line());
            commits.forEach(commit -> lines.add(commit.line()));
            checkpoints.forEach(checkpoint -> lines.add(checkpoint.line()));
            return lines;
        }

        Trail with(List<TrailCommit> otherCommits, List<TrailCheckpoint> otherCheckpoints) {
            return new Trail(stream, otherCommits, otherCheckpoints);
        }
    }

    private final Random random;
    private final Map<String, List<TrailCommit>> streams = new TreeMap<>();
    private final Map<String, List<TrailCheckpoint>> proofs = new TreeMap<>();
    private int commits;
    private int checkpoints;

    Trails(long seed) {
        this.random = new Random(seed);
    }

    static TrailCommit chained(TrailCommit commit, Hash prev) {
        return TrailCommit.of(commit, prev, CommitHash.of(commit).after(prev));
    }

    void append(String stream) {
        List<TrailCommit> chain = streams.computeIfAbsent(stream, name -> new ArrayList<>());
        proofs.computeIfAbsent(stream, name -> new ArrayList<>());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            events.add(new Event("text-edited", 1 + random.nextInt(2), "{\"t\":\"é" + random.nextLong() + "\\n\"}\n"));
        }
        commits++;
        TrailCommit commit = new TrailCommit(
                stream,
                chain.isEmpty() ? 0 : chain.getLast().to() + 1,
                START.plusMillis(commits * 977L),
                random.nextBoolean() ? "Zoë" : "Li",
                random.nextInt(3) == 0 ? "" : "note-taker",
                "c-" + commits,
                events,
                Hash.ZERO,
                Hash.ZERO);
        chain.add(chained(commit, chain.isEmpty() ? Hash.ZERO : chain.getLast().hash()));
    }

    void checkpoint(NoteSigner signer) {
        List<StreamHead> heads = heads(streams);
        MerkleTree tree = tree(heads);
        checkpoints++;
        String note = new Checkpoint(
                        ORIGIN, heads.size(), tree.root(), checkpoints, commits, START.plusMillis(commits * 977L + 5))
                .sign(signer);
        for (int i = 0; i < heads.size(); i++) {
            StreamHead head = heads.get(i);
            Objects.requireNonNull(proofs.get(head.stream()))
                    .add(new TrailCheckpoint(note, i, head.version(), head.hash(), tree.proof(i)));
        }
    }

    private static List<StreamHead> heads(Map<String, List<TrailCommit>> streams) {
        return streams.values().stream()
                .map(chain -> new StreamHead(
                        chain.getLast().stream(),
                        chain.getLast().to(),
                        chain.getLast().hash()))
                .toList();
    }

    static MerkleTree tree(List<StreamHead> heads) {
        return MerkleTree.of(heads.stream().map(StreamHead::leaf).toList());
    }

    Trail trail(String stream) {
        return new Trail(
                stream,
                List.copyOf(streams.getOrDefault(stream, List.of())),
                List.copyOf(proofs.getOrDefault(stream, List.of())));
    }
}
