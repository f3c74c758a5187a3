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

    /** What is said of it: what is proved and what isn't comes before all else. */
    String text() {
        return """
                verified: %d events, head %s
                proved by the checkpoint: versions 0 to %d; %s
                %s of the log %s; commits: %d, checkpoints: %d
                The checkpoint that you gave is number %d, of %s.
                The hashes need no key: anybody through whose hands the file went can make all of them anew after that version,
                the head in the first line too. Nor does this prove that the installation shows nobody else another history of
                this report, that people are who they said they are, that the installation's clock was right, or what is in
                sealed texts.
                """.formatted(
                        header.events(),
                        header.head(),
                        version,
                        notProved(),
                        header.stream(),
                        header.origin(),
                        header.commits(),
                        header.checkpoints(),
                        held.number(),
                        held.at());
    }

    private String notProved() {
        long last = header.events() - 1;
        return version < last
                ? "versions " + (version + 1) + " to " + last
                        + " are not proved: whoever had the file, or the installation, could have rewritten them"
                : "that nothing came after them is not proved: whoever had the file, or the installation, could have left"
                        + " it out";
    }
}
