package roundtable.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service with the settings that all of them share, and says where it is. */
public final class Service {
    private Service() {}

    /** Starts {@code application}; the process ends when its context is closed, whatever threads are left. */
    public static ConfigurableApplicationContext start(Class<?> application, String name, String... args) {
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setDefaultProperties(defaults());
        ConfigurableApplicationContext context = spring.run(args);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        System.out.println(name + " is at http://localhost:" + port);
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
