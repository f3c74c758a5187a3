package roundtable.journal.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/**
 * Runs the embedded server as a process of its own: {@code --data DIR [--port N] [--durability disk|process]
 * [--until-stdin-closes]}. Prints one line, {@code listening mongodb://127.0.0.1:PORT}, when it takes connections.
 */
public final class EmbeddedServerMain {
    private static final int USAGE = 2;

    private record Options(Path data, int port, Durability durability, boolean untilStdinCloses) {}

    private EmbeddedServerMain() {}

    /** Ends with status 0 when it is told to stop, 1 when it can't start or its storage fails, 2 for a wrong option. */
    public static void main(String[] arguments) {
        Options options;
        try {
            options = parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
            return;
        }
        try {
            run(options);
            System.exit(0);
        } catch (EmbeddedServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (CompletionException e) {
            System.exit(1);
        }
    }

    private static void run(Options options) {
        EmbeddedServer server = EmbeddedServer.open(options.data(), options.durability(), options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "embedded-db-stop"));
        System.out.println("listening mongodb://127.0.0.1:" + server.port());
        System.out.flush();
        if (options.untilStdinCloses()) {
            Thread.ofPlatform().daemon().name("embedded-db-stdin").start(() -> closeWithStdin(server));
        }
        server.end().toCompletableFuture().join();
    }

    private static void closeWithStdin(EmbeddedServer server) {
        try {
            while (System.in.read() >= 0) {
                // what is said doesn't matter, only that somebody is there
            }
        } catch (IOException gone) {
            // nobody is there
        }
        server.close();
    }

    private static Options parse(List<String> arguments) {
        Options options = new Options(Path.of(""), 0, Durability.DISK, false);
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--until-stdin-closes")) {
                options = new Options(options.data(), options.port(), options.durability(), true);
            } else if (i + 1 < arguments.size()) {
                options = with(options, option, arguments.get(++i));
            } else {
                throw new IllegalArgumentException("The option " + option + " is unknown or lacks its value.");
            }
        }
        if (options.data().toString().isEmpty()) {
            throw new IllegalArgumentException("The option --data DIR says where the database is kept.");
        }
        return options;
    }

    private static Options with(Options options, String option, String value) {
        boolean stdin = options.untilStdinCloses();
        return switch (option) {
            case "--data" -> new Options(Path.of(value), options.port(), options.durability(), stdin);
            case "--port" -> new Options(options.data(), Integer.parseInt(value), options.durability(), stdin);
            case "--durability" ->
                new Options(options.data(), options.port(), Durability.valueOf(value.toUpperCase(Locale.ROOT)), stdin);
            default -> throw new IllegalArgumentException("The option " + option + " is unknown.");
        };
    }
}
