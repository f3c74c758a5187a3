package roundtable.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;

/** The embedded server, in memory or in a folder. */
public final class EmbeddedStore implements Store {

    private final @Nullable Path folder;
    private EmbeddedServer server;

    private EmbeddedStore(@Nullable Path folder) {
        this.folder = folder;
        this.server = start(folder);
    }

    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(null);
    }

    public static EmbeddedStore in(Path folder) {
        return new EmbeddedStore(folder);
    }

    private static EmbeddedServer start(@Nullable Path folder) {
        return folder == null ? EmbeddedServer.inMemory() : EmbeddedServer.open(folder, Durability.DISK);
    }

    @Override
    public String uri() {
        return server.uri();
    }

    @Override
    public void restart() {
        if (folder != null) {
            server.close();
            server = start(folder);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
