package roundtable.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.proof.Checkpoint;
import roundtable.proof.CommitHash;
import roundtable.proof.Hash;
import roundtable.proof.MalformedProofException;
import roundtable.proof.MerkleTree;
import roundtable.proof.NoteKey;
import roundtable.proof.StreamHead;
import roundtable.proof.TrailCheckpoint;
import roundtable.proof.TrailCommit;
import roundtable.proof.TrailHeader;

/**
 * Goes through a trail file once, from the first byte to the last. Every byte counts: each line has one form alone, each
 * commit's hash is computed anew, each checkpoint's signature and proof is checked, and the counts of the header hold. The
 * checkpoint that somebody held outside must be among them, to the byte: then all up to its version is as it was when it
 * was made.
 */
final class TrailVerifier {

    private final Lines lines;
    private final NoteKey key;
    private final String heldNote;
    private final Map<Long, Hash> ends = new HashMap<>();
    private long next;
    private Hash head = Hash.ZERO;
    private @Nullable Checkpoint before;
    private long versionBefore;
    private @Nullable Verdict verdict;

    private TrailVerifier(Lines lines, NoteKey key, String heldNote) {
        this.lines = lines;
        this.key = key;
        this.heldNote = heldNote;
    }

    /**
     * Verifies a trail.
     *
     * @param heldNote the checkpoint that was held outside; its lines may end as on Windows, and the last not at all
     * @throws NotVerifiedException something is wrong; says the first thing that is
     */
    static Verdict verify(Lines lines, NoteKey key, String heldNote) throws NotVerifiedException, IOException {
        String note = withLineFeeds(heldNote);
        Checkpoint held;
        try {
            held = Checkpoint.open(note, key);
        } catch (MalformedProofException e) {
            throw new NotVerifiedException("the checkpoint that you gave can't be used. " + e.getMessage());
        }
        return new TrailVerifier(lines, key, note).verify(held);
    }

    /** Mail and editors change the ends of lines; the note itself has one form. */
    private static String withLineFeeds(String note) {
        String text = note.replace("\r\n", "\n");
        return text.endsWith("\n") ? text : text + "\n";
    }

    private Verdict verify(Checkpoint held) throws NotVerifiedException, IOException {
        TrailHeader header = read("its header is missing.", TrailHeader::parse);
        for (long i = 0; i < header.commits(); i++) {
            take(read(
                    "the file ends after " + i + " of " + header.commits() + " commits.",
                    line -> TrailCommit.parse(header.stream(), line)));
        }
        if (next != header.events() || !head.equals(header.head())) {
            throw fault("the commits are not the " + header.events()
                    + " events, or don't end with the head, that the first" + " line says.");
        }
        for (long i = 0; i < header.checkpoints(); i++) {
            take(
                    read(
                            "the file ends after " + i + " of " + header.checkpoints() + " checkpoints.",
                            TrailCheckpoint::parse),
                    header);
        }
        String more = read(line -> line);
        if (more != null) {
            throw fault("there is more in the file than its first line says.");
        }
        return found(header, held);
    }

    private void take(TrailCommit commit) throws NotVerifiedException {
        if (commit.from() != next) {
            throw fault("version " + commit.from() + " stands where version " + next + " should.");
        }
        if (!commit.prev().equals(head)) {
            throw fault("this commit doesn't follow the one before it.");
        }
        if (!CommitHash.of(commit).after(head).equals(commit.hash())) {
            throw fault("what this commit holds is not what its hash was made of.");
        }
        head = commit.hash();
        next = commit.to() + 1;
        ends.put(commit.to(), head);
    }

    private void take(TrailCheckpoint line, TrailHeader header) throws NotVerifiedException {
        Checkpoint checkpoint = open(line);
        if (!checkpoint.origin().equals(header.origin())) {
            throw faultOf(checkpoint, "is of another log than the first line says.");
        }
        if (before != null && (checkpoint.number() != before.number() + 1 || checkpoint.commit() <= before.commit())) {
            throw faultOf(checkpoint, "doesn't follow the one before it.");
        }
        Hash end = ends.get(line.version());
        if (end == null || !end.equals(line.hash()) || line.version() < versionBefore) {
            throw fault(line.version(), name(checkpoint) + "says that the report was another one at this version.");
        }
        byte[] leaf = new StreamHead(header.stream(), line.version(), line.hash()).leaf();
        if (!MerkleTree.verifies(leaf, line.leaf(), checkpoint.streams(), line.proof(), checkpoint.root())) {
            throw fault(line.version(), name(checkpoint) + "was not made of this report as it is here.");
        }
        if (line.note().equals(heldNote)) {
            verdict = new Verdict(header, checkpoint, line.version());
        }
        before = checkpoint;
        versionBefore = line.version();
    }

    private Checkpoint open(TrailCheckpoint line) throws NotVerifiedException {
        try {
            return Checkpoint.open(line.note(), key);
        } catch (MalformedProofException e) {
            throw fault(line.version(), "the checkpoint of this line can't be used. " + e.getMessage());
        }
    }

    private Verdict found(TrailHeader header, Checkpoint held) throws NotVerifiedException {
        if (verdict != null) {
            return verdict;
        }
        boolean isNewer = before == null || held.number() > before.number();
        throw new NotVerifiedException(
                "checkpoint " + held.number() + " of " + held.at() + ", which you gave, is not in the trail of "
                        + header.stream() + ". "
                        + (isNewer
                                ? "It is newer than the trail: export the trail again. If it still isn't there,"
                                        + " the trail was rewritten."
                                : "Either it was made before the report began, or the trail was rewritten since."));
    }

    private <T> T read(String ifMissing, Function<String, T> parse) throws NotVerifiedException, IOException {
        T read = read(parse);
        if (read == null) {
            throw fault(ifMissing);
        }
        return read;
    }

    private <T> @Nullable T read(Function<String, T> parse) throws NotVerifiedException, IOException {
        try {
            String line = lines.next();
            return line == null ? null : parse.apply(line);
        } catch (MalformedProofException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    private NotVerifiedException fault(String sentence) {
        return fault(next, sentence);
    }

    private NotVerifiedException faultOf(Checkpoint checkpoint, String sentence) {
        return fault(name(checkpoint) + sentence);
    }

    private static String name(Checkpoint checkpoint) {
        return "checkpoint " + checkpoint.number() + " ";
    }

    private NotVerifiedException fault(long version, String sentence) {
        return NotVerifiedException.at(version, lines.number(), sentence);
    }
}
