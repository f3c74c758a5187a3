package roundtable.kit;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import roundtable.kit.session.OwnVisitor;
import roundtable.kit.session.SessionCookie;

/**
 * A JVM that has just started takes far longer for an answer than later on. So a service asks itself for what its visitors
 * will ask for, again and again, before it says where it is; what is read so stays in memory for those who come.
 */
final class FirstVisitor {
    private static final int ROUNDS = 40;
    private static final long LONGEST_NANOS = Duration.ofMillis(1500).toNanos();
    /** Opens nothing, but is looked up like everybody's. */
    private static final String NO_SESSION = SessionCookie.NAME + "=none";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String address;

    FirstVisitor(String address) {
        this.address = address;
    }

    /** Asks for all of them in turn, for a number of rounds, or until it took long enough. */
    void visit(Stream<FirstVisits> wishes) {
        OwnVisitor.whileVisiting(secret -> visit(wishes, secret));
    }

    private void visit(Stream<FirstVisits> wishes, String secret) {
        long end = System.nanoTime() + LONGEST_NANOS;
        List<String> paths = wishes.flatMap(wish -> wish.paths().stream()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : paths) {
                if (System.nanoTime() > end) {
                    return;
                }
                get(path, secret);
            }
        }
    }

    private void get(String path, String secret) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestProperty(OwnVisitor.HEADER, secret);
            connection.setRequestProperty("Cookie", NO_SESSION);
            // Kept open, it would keep the last answer in its buffer for a minute: a text, though it is forgotten
            // meanwhile.
            connection.setRequestProperty("Connection", "close");
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
        } catch (IOException refused) {
            // Whoever comes next will learn it; the start has to go on.
        }
    }
}
