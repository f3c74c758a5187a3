package roundtable.journal;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded server, in memory or in a file. */
public final class EmbeddedStore implements Store {

    private final @Nullable Path file;
    private MongoServer server;
    private InetSocketAddress address;

    private EmbeddedStore(@Nullable Path file) {
        this.file = file;
        this.server = start(file);
        this.address = server.bind();
    }

    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(null);
    }

    public static EmbeddedStore in(Path file) {
        return new EmbeddedStore(file);
    }

    private static MongoServer start(@Nullable Path file) {
        return new MongoServer(file == null ? new MemoryBackend() : new H2Backend(file.toString()));
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void restart() {
        if (file != null) {
            server.shutdownNow();
            server = start(file);
            address = server.bind();
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
