package roundtable.proof;

/**
 * The first line of a trail file.
 *
 * @param origin name of the installation's log
 * @param commits how many lines of commits follow
 * @param events how many events these hold
 * @param head hash of the last commit
 * @param checkpoints how many lines of checkpoints follow them
 */
public record TrailHeader(String stream, String origin, long commits, long events, Hash head, long checkpoints) {

    private static final String FORMAT = "{\"format\":\"roundtable-trail/1\",\"stream\":";

    /** Without a line feed. */
    public String line() {
        return new LineWriter()
                .raw(FORMAT)
                .text(stream)
                .raw(",\"origin\":")
                .text(origin)
                .raw(",\"commits\":")
                .number(commits)
                .raw(",\"events\":")
                .number(events)
                .raw(",\"head\":")
                .text(head.toString())
                .raw(",\"checkpoints\":")
                .number(checkpoints)
                .raw("}")
                .line();
    }

    /**
     * The line read back.
     *
     * @throws MalformedProofException it is none
     */
    public static TrailHeader parse(String line) {
        LineReader in = new LineReader(line);
        if (!in.skip(FORMAT)) {
            throw new MalformedProofException("This is no trail file of the form roundtable-trail/1.");
        }
        TrailHeader header = new TrailHeader(
                in.text(),
                in.raw(",\"origin\":").text(),
                in.raw(",\"commits\":").number(),
                in.raw(",\"events\":").number(),
                in.raw(",\"head\":").hash(),
                in.raw(",\"checkpoints\":").number());
        in.raw("}").end();
        return header;
    }
}
