package roundtable.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A moment of the log, in the form of C2SP's tlog-checkpoint: a signed note of the lines origin, number of streams, root of
 * the tree over their heads in Base64, {@code checkpoint N}, {@code commit N} and {@code time T}.
 *
 * @param origin name of the installation's log, and of the key that signs for it
 * @param streams how many leaves the tree has: the head of each stream, sorted by the UTF-16 units of the streams' names
 * @param root of that tree
 * @param number from 1, without gaps
 * @param commit number of the last commit that the heads cover
 * @param at when it was made, in whole milliseconds
 */
public record Checkpoint(String origin, long streams, Hash root, long number, long commit, Instant at) {

    private static final int LINES = 6;

    /** What is signed. */
    String text() {
        return String.join(
                "\n",
                origin,
                Long.toString(streams),
                Base64.getEncoder().encodeToString(root.bytes()),
                "checkpoint " + number,
                "commit " + commit,
                "time " + at,
                "");
    }

    /** The whole signed note. */
    public String sign(NoteSigner signer) {
        return SignedNote.sign(text(), origin, signer);
    }

    /**
     * What a note says, once its signature is found to be that of {@code key}.
     *
     * @throws MalformedProofException it is no checkpoint, or not one of this key
     */
    public static Checkpoint open(String note, NoteKey key) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = parse(signed.text());
        if (!checkpoint.origin().equals(signed.name())) {
            throw new MalformedProofException("It is signed in another name than that of its origin.");
        }
        signed.verify(key);
        return checkpoint;
    }

    private static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            throw new MalformedProofException("It has not the lines of a checkpoint.");
        }
        try {
            Checkpoint checkpoint = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.of(SignedNote.decode(lines.get(2))),
                    Long.parseLong(after("checkpoint ", lines.get(3))),
                    Long.parseLong(after("commit ", lines.get(4))),
                    Instant.parse(after("time ", lines.get(5))));
            if (checkpoint.text().equals(text) && checkpoint.isPossible()) {
                return checkpoint;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw new MalformedProofException("A line of it is not as a checkpoint has it.");
    }

    private boolean isPossible() {
        return streams >= 0 && number >= 1 && commit >= 0;
    }

    private static String after(String prefix, String line) {
        return line.startsWith(prefix) ? line.substring(prefix.length()) : "";
    }
}
