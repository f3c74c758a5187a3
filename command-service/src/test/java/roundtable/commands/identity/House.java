package roundtable.commands.identity;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.commands.CommandServiceApplication;
import roundtable.commands.TestKeys;
import roundtable.kit.Service;

/** A command service, and what it said at its start. */
final class House implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("/join#(\\S+)");

    final int port;
    final String said;
    private final ConfigurableApplicationContext context;

    House(Path data, String... settings) {
        List<String> all = new ArrayList<>(
                List.of("--server.port=0", "--roundtable.data=" + data, "--roundtable.keys=" + TestKeys.FILE));
        all.addAll(List.of(settings));
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream listening = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            context = Service.start(CommandServiceApplication.class, "Test", all.toArray(String[]::new));
        } finally {
            System.setOut(out);
        }
        said = heard.toString(StandardCharsets.UTF_8);
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The token of the link that it printed. */
    String firstToken() {
        Matcher matcher = LINK.matcher(said);
        if (!matcher.find()) {
            throw new AssertionError("no link was printed");
        }
        return matcher.group(1);
    }

    Visit visit(String... headers) {
        return new Visit(port, headers);
    }

    /** The first organiser, who has just come in. */
    Visit organiser() {
        Visit organiser = visit();
        organiser.join(firstToken(), "Olga");
        return organiser;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
