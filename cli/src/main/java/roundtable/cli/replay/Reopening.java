package roundtable.cli.replay;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import roundtable.cli.client.Commands;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;

/**
 * How a report does right after a restart. Times are in milliseconds.
 *
 * @param opened until it was read for the first time, whole
 * @param characters how much JSON that was
 * @param changed until a command to it was answered for the first time
 */
record Reopening(double opened, long version, int characters, double changed) {
    static Reopening of(Product product, Room room) {
        Session session = product.signIn("Replay", "rapporteur");
        String topic = "reports/" + room.reportId();
        long begun = System.nanoTime();
        String body = session.getBody("/api/" + topic + "?atLeast=" + room.version());
        long read = System.nanoTime();
        session.post(
                topic,
                UUID.randomUUID().toString(),
                List.of(Commands.addItem("paragraph", "after-restart", Room.SECTION, Room.ITEM, "")));
        return new Reopening((read - begun) / 1e6, room.version(), body.length(), (System.nanoTime() - read) / 1e6);
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Opened again     in %.1f ms after a restart, at version %,d, %,d characters of JSON; first command %.1f ms%n",
                opened,
                version,
                characters,
                changed);
    }
}
