package roundtable.verifier;

import roundtable.proof.Checkpoint;
import roundtable.proof.TrailHeader;

/**
 * A trail that is verified.
 *
 * @param header of the file, found to be true
 * @param held the checkpoint that was given
 * @param version of the stream that it reaches to
 */
record Verdict(TrailHeader header, Checkpoint held, long version) {

    /** What is said of it. */
    String text() {
        long last = header.events() - 1;
        return """
                verified: %d events, head %s
                %s of the log %s; commits: %d, versions: 0 to %d, checkpoints: %d
                The checkpoint that you gave is number %d, of %s. It proves versions 0 to %d as they are here.
                Not proved: %s. Whoever holds the installation's keys could rewrite or leave out
                whatever came after the last checkpoint that somebody else holds. Nor does this prove that people are who they said
                they are, that the installation's clock was right, or what is in sealed texts.
                """.formatted(
                        header.events(),
                        header.head(),
                        header.stream(),
                        header.origin(),
                        header.commits(),
                        last,
                        header.checkpoints(),
                        held.number(),
                        held.at(),
                        version,
                        version < last
                                ? "versions " + (version + 1) + " to " + last + ", and that nothing came after them"
                                : "that nothing came after version " + last);
    }
}
