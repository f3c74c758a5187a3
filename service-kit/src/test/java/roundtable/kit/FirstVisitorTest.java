package roundtable.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.access.PersonId;
import roundtable.kit.session.OwnVisitor;
import roundtable.kit.session.Visitor;

/** The service's own first requests reach what its features named, signed in, whatever the answers are. */
final class FirstVisitorTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Optional<Visitor>> askers = new CopyOnWriteArrayList<>();
    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForAllInTurnThoughOneIsRefused() {
        visitor().visit(Stream.of(() -> List.of("/api/refused", "/api/a"), () -> List.of("/api/b")));

        assertThat(asked).startsWith("/api/refused", "/api/a", "/api/b");
        assertThat(askers)
                .isNotEmpty()
                .allMatch(asker -> FirstVisits.isBy(asker.orElseThrow().person()));
        assertThat(FirstVisits.isBy(new PersonId("own"))).isFalse();
        assertThat(connections).containsOnly("close");
        assertThat(cookies).containsOnly("roundtable-session=none");
    }

    @Test
    void isNobodyOnceTheVisitsAreOver() {
        visitor().visit(Stream.of(() -> List.of("/api/a")));

        assertThat(secrets)
                .isNotEmpty()
                .allMatch(secret -> OwnVisitor.of(secret).isEmpty());
    }

    @Test
    void asksAgainAndAgain() {
        visitor().visit(Stream.of(() -> List.of("/api/a")));

        assertThat(asked).hasSizeGreaterThan(1).containsOnly("/api/a");
    }

    private FirstVisitor visitor() {
        return new FirstVisitor("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        connections.add(exchange.getRequestHeaders().getFirst("Connection"));
        cookies.add(exchange.getRequestHeaders().getFirst("Cookie"));
        String secret = exchange.getRequestHeaders().getFirst(OwnVisitor.HEADER);
        askers.add(OwnVisitor.of(secret));
        secrets.add(secret);
        exchange.sendResponseHeaders(path.endsWith("refused") ? 404 : 200, -1);
        exchange.close();
    }
}
