package roundtable.cli.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/** Loads the sample conference, and has two writers work on one of its reports live. */
public final class Demo {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Product product;
    private final PrintStream out;

    public Demo(Product product, PrintStream out) {
        this.product = product;
        this.out = out;
    }

    /** Ends when everything is typed; with {@code loadOnly}, before anything is; with {@code inviteBack} it says how an organiser comes in. */
    public void run(boolean loadOnly, boolean inviteBack) {
        Sample.load(product);
        out.println("The sample conference is there: " + product);
        if (inviteBack) {
            out.println("The link that you gave is used up. To come in as an organiser yourself, open: "
                    + product.guests().linkForAnOrganiser());
        }
        if (loadOnly) {
            return;
        }
        Script script = Sample.script();
        out.println("Two writers are at work for some minutes; watch them, or write along: " + product + "/reports/"
                + script.reportId());
        out.println("Ctrl-C ends it.");
        try (EventLoop loop = new EventLoop()) {
            List<CompletableFuture<Void>> parts = script.parts().stream()
                    .map(part -> begin(loop, script.reportId(), part))
                    .toList();
            for (CompletableFuture<Void> part : parts) {
                EventLoop.await(part, LONGEST, "The writers did not come to an end.");
            }
        }
        out.println("The writers have finished.");
    }

    private CompletableFuture<Void> begin(EventLoop loop, String reportId, Script.Part part) {
        Session session = product.signIn(part.name(), part.role());
        JsonNode view = session.awaitReport(reportId);
        String clientId = session.newClientId();
        TypingWriter writer = new TypingWriter(loop, reportId, new OpenReport(clientId, view), clientId, part);
        CommandChannel commands =
                EventLoop.await(session.commandSocket(loop), CONNECTING, "The writers can't connect.");
        LiveFeed feed = EventLoop.await(session.live(loop, writer), CONNECTING, "The writers can't connect.");
        loop.execute(() -> writer.begin(commands, feed, view.path("version").asLong()));
        return writer.done();
    }
}
