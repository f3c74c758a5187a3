package roundtable.cli.replay;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import roundtable.cli.client.Json;
import roundtable.cli.client.Session;
import roundtable.text.TextChecksum;

/**
 * Whether the product still gives every version of a report as a client showed it then.
 *
 * @param equal how many are
 * @param compared how many were asked for
 * @param written how many the text has had
 * @param longest milliseconds that one of them took
 * @param seconds that all took
 */
record Versions(int equal, int compared, int written, double longest, double seconds) {
    /** Asks for each that was recorded, one after the other. */
    static Versions compare(Session reader, Room room) {
        int equal = 0;
        long longest = 0;
        long begun = System.nanoTime();
        for (Map.Entry<Long, String> shown : room.shown().entrySet()) {
            long asked = System.nanoTime();
            String body = reader.getBody(
                    "/api/reports/" + room.reportId() + "?version=" + (room.firstVersion() + shown.getKey()));
            longest = Math.max(longest, System.nanoTime() - asked);
            String text = Convergence.textIn(Json.read(body)).orElse("");
            equal += TextChecksum.of(text).equals(shown.getValue()) ? 1 : 0;
        }
        return new Versions(
                equal,
                room.shown().size(),
                Math.toIntExact(room.version() - room.firstVersion()),
                longest / 1e6,
                (System.nanoTime() - begun) / 1e9);
    }

    /** Whether each version that there is was recorded, and is what it was. */
    boolean allEqual() {
        return equal == compared && compared == written;
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Earlier versions %,d of %,d as a client showed them, read in %.1f s, the slowest in %.1f ms%n",
                equal,
                written,
                seconds,
                longest);
    }
}
