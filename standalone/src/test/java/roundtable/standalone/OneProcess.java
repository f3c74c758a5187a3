package roundtable.standalone;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.kit.Service;

/** Everything in this process, on the embedded server in a folder or on a MongoDB. */
final class OneProcess implements Installation {
    private final ConfigurableApplicationContext context;
    private final String url;

    private OneProcess(Path keys, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--roundtable.keys=" + keys);
        context =
                listening(() -> Service.start(RoundtableApplication.class, "Test product", all.toArray(String[]::new)));
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        url = "http://localhost:" + port;
        Town.at(url);
    }

    /** Takes note of what is said meanwhile. */
    private static ConfigurableApplicationContext listening(Supplier<ConfigurableApplicationContext> start) {
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream listening = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            return start.get();
        } finally {
            System.setOut(out);
            heard.toString(StandardCharsets.UTF_8).lines().forEach(Town::heard);
        }
    }

    static OneProcess in(Path folder) {
        return in(folder, TestKeys.FILE);
    }

    /** With a keystore of its own. */
    static OneProcess in(Path folder, Path keys, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--roundtable.data=" + folder);
        return new OneProcess(keys, all);
    }

    static OneProcess on(String mongodb, String database) {
        return new OneProcess(
                TestKeys.FILE, List.of("--roundtable.mongodb-uri=" + mongodb, "--roundtable.database=" + database));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Stream<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream();
    }

    @Override
    public String commands() {
        return url;
    }

    @Override
    public String queries() {
        return url;
    }

    @Override
    public void close() {
        context.close();
    }
}
