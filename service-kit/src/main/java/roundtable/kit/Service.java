package roundtable.kit;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.embedded.EmbeddedServerException;
import roundtable.journal.sealing.WrongVaultException;
import roundtable.journal.vault.KeyVaultException;

/** Starts a service with the settings that all of them share, and says where it is. */
public final class Service {
    private static final Duration LONGEST_EXIT = Duration.ofSeconds(15);

    private Service() {}

    /**
     * The main program of a service: says in a sentence why it can't start, or why it stops when its own database fails,
     * and ends the process with status 1 then.
     */
    public static void run(Class<?> application, String name, String... args) {
        try {
            ConfigurableApplicationContext context = start(application, name, args);
            context.getBeanProvider(EmbeddedServer.class)
                    .ifAvailable(database -> database.end().exceptionally(Service::endWithDatabase));
        } catch (RuntimeException failed) {
            System.err.println(name + " can't start: " + reason(failed));
            System.exit(1);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case EmbeddedServerException known -> String.valueOf(known.getMessage());
            case KeyVaultException locked -> String.valueOf(locked.getMessage());
            case WrongVaultException wrong -> String.valueOf(wrong.getMessage());
            case SettingsException wrong -> String.valueOf(wrong.getMessage());
            case MongoException away -> "the database at MONGODB_URI does not answer, or does not let it in.";
            case null -> "the lines above say where it failed.";
            default -> reason(failure.getCause());
        };
    }

    /** On a thread of its own, because the database's thread has to go on for the end to come. */
    private static @Nullable Void endWithDatabase(Throwable failure) {
        System.err.println("The database stopped, because its storage failed. All that was acknowledged is kept."
                + " See that the disk has room and can be written to, then start again.");
        Thread exit = new Thread(() -> System.exit(1), "database-failed");
        Thread.ofPlatform().daemon().name("end-at-last").start(() -> {
            exit.start();
            try {
                exit.join(LONGEST_EXIT);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        return null;
    }

    /** Starts {@code application} in this process. */
    public static ConfigurableApplicationContext start(Class<?> application, String name, String... args) {
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setDefaultProperties(defaults());
        ConfigurableApplicationContext context = spring.run(args);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String address = "http://localhost:" + port;
        new FirstVisitor(address)
                .visit(context.getBeanProvider(FirstVisits.class).orderedStream());
        System.out.println(name + " is at " + address);
        return context;
    }

    /** The settings that hold where nobody says otherwise. */
    public static Properties defaults() {
        Properties defaults = new Properties();
        try (InputStream file = Service.class.getResourceAsStream("service.properties")) {
            defaults.load(file);
            return defaults;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
