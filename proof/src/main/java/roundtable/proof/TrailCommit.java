package roundtable.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A commit's line in a trail file: all that the chain covers and nothing else. The stream's name is in the file's header.
 *
 * @param prev hash of the commit before it
 * @param hash its own
 */
public record TrailCommit(
        String stream,
        long from,
        Instant at,
        String by,
        String role,
        String commandId,
        List<? extends ChainedEvent> events,
        Hash prev,
        Hash hash)
        implements ChainedCommit {

    private record Event(String type, int revision, String payload) implements ChainedEvent {}

    public static TrailCommit of(ChainedCommit commit, Hash prev, Hash hash) {
        return new TrailCommit(
                commit.stream(),
                commit.from(),
                commit.at(),
                commit.by(),
                commit.role(),
                commit.commandId(),
                commit.events(),
                prev,
                hash);
    }

    /** Version of the last event. */
    public long to() {
        return from + events.size() - 1;
    }

    /** Without a line feed. */
    public String line() {
        LineWriter out = new LineWriter()
                .raw("{\"from\":")
                .number(from)
                .raw(",\"at\":")
                .text(at.toString())
                .raw(",\"by\":")
                .text(by)
                .raw(",\"role\":")
                .text(role)
                .raw(",\"commandId\":")
                .text(commandId)
                .raw(",\"events\":[");
        for (int i = 0; i < events.size(); i++) {
            ChainedEvent event = events.get(i);
            out.raw(i == 0 ? "{\"type\":" : ",{\"type\":")
                    .text(event.type())
                    .raw(",\"revision\":")
                    .number(event.revision())
                    .raw(",\"payload\":")
                    .text(event.payload())
                    .raw("}");
        }
        return out.raw("],\"prev\":")
                .text(prev.toString())
                .raw(",\"hash\":")
                .text(hash.toString())
                .raw("}")
                .line();
    }

    /**
     * The line read back.
     *
     * @throws MalformedProofException it is none
     */
    public static TrailCommit parse(String stream, String line) {
        LineReader in = new LineReader(line);
        TrailCommit commit = new TrailCommit(
                stream,
                in.raw("{\"from\":").number(),
                instant(in.raw(",\"at\":")),
                in.raw(",\"by\":").text(),
                in.raw(",\"role\":").text(),
                in.raw(",\"commandId\":").text(),
                events(in.raw(",\"events\":[")),
                in.raw(",\"prev\":").hash(),
                in.raw(",\"hash\":").hash());
        in.raw("}").end();
        return commit;
    }

    /** Whole milliseconds, which is what the chain covers. */
    private static Instant instant(LineReader in) {
        String text = in.text();
        try {
            Instant at = Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
            if (at.toString().equals(text)) {
                return at;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // said below
        }
        throw in.malformed();
    }

    private static List<Event> events(LineReader in) {
        List<Event> events = new ArrayList<>();
        do {
            String type = in.raw("{\"type\":").text();
            long revision = in.raw(",\"revision\":").number();
            if (revision < 1 || revision > Integer.MAX_VALUE) {
                throw in.malformed();
            }
            events.add(new Event(type, (int) revision, in.raw(",\"payload\":").text()));
            in.raw("}");
        } while (in.skip(","));
        in.raw("]");
        return List.copyOf(events);
    }
}
