package roundtable.cli.demo;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.LiveFeed;
import roundtable.text.ChangeSet;
import roundtable.text.Replica;
import roundtable.text.Update;

/** Types one part of a script as a person would. For the loop's thread alone. */
final class TypingWriter implements LiveFeed.Listener {
    private static final int FASTEST_KEY = 70;
    private static final int SLOWEST_KEY = 210;
    private static final int THINKING = 2_500;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventLoop loop;
    private final String reportId;
    private final String clientId;
    private final OpenReport report;
    private final Iterator<Script.Line> lines;
    private final Random random;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private @Nullable CommandChannel commands;
    private @Nullable LiveFeed feed;
    private boolean underWay;

    TypingWriter(EventLoop loop, String reportId, OpenReport report, String clientId, Script.Part part) {
        this.loop = loop;
        this.reportId = reportId;
        this.report = report;
        this.clientId = clientId;
        this.lines = part.lines().iterator();
        this.random = new Random(part.name().hashCode());
    }

    /** Completed when all is typed. */
    CompletableFuture<Void> done() {
        return done;
    }

    void begin(CommandChannel channel, LiveFeed live, long version) {
        commands = channel;
        feed = live;
        live.subscribe(reportId, version);
        pause(this::nextLine);
    }

    private void nextLine() {
        if (!lines.hasNext()) {
            done.complete(null);
            return;
        }
        switch (lines.next()) {
            case Script.Line.NewItem item -> addItem(item);
            case Script.Line.Insertion insertion -> type(insertion.itemId(), insertion.after(), insertion.text(), 0);
        }
    }

    private void addItem(Script.Line.NewItem item) {
        String itemId = UUID.randomUUID().toString();
        send(
                Commands.addItem(item.kind(), itemId, item.section(), report.lastItem(item.section()), ""),
                () -> whenThere(itemId, item.text()));
    }

    /** The answer may overtake the live view. */
    private void whenThere(String itemId, String text) {
        if (report.text(itemId) == null) {
            later(FASTEST_KEY, () -> whenThere(itemId, text));
        } else {
            type(itemId, "", text, 0);
        }
    }

    private void type(String itemId, String after, String text, int typed) {
        Replica replica = report.text(itemId);
        if (replica == null || typed >= text.length()) {
            pause(this::nextLine);
            return;
        }
        int next = text.offsetByCodePoints(typed, 1);
        String behind = after + text.substring(0, typed);
        int found = replica.text().indexOf(behind);
        int at = found < 0 ? replica.text().length() : found + behind.length();
        replica.edit(ChangeSet.insert(replica.text().length(), at, text.substring(typed, next)));
        showCursor(itemId, at + next - typed, replica.revision());
        sendEdits(itemId, replica);
        later(keyMillis(text.charAt(typed)), () -> type(itemId, after, text, next));
    }

    private void showCursor(String itemId, int at, long revision) {
        Objects.requireNonNull(feed)
                .presence(reportId, clientId, Map.of("itemId", itemId, "anchor", at, "head", at, "revision", revision));
    }

    private void sendEdits(String itemId, Replica replica) {
        List<Update> unconfirmed = replica.unconfirmed();
        if (!underWay && !unconfirmed.isEmpty()) {
            underWay = true;
            send(Commands.editText(itemId, replica.revision(), unconfirmed), () -> {
                underWay = false;
                sendEdits(itemId, replica);
            });
        }
    }

    private void send(Map<String, Object> command, Runnable then) {
        var unused = Objects.requireNonNull(commands)
                .send(reportId, UUID.randomUUID().toString(), List.of(command))
                .whenComplete((receipt, fault) -> {
                    if (receipt == null) {
                        failed(EventLoop.failure(fault));
                    } else {
                        then.run();
                    }
                });
    }

    private int keyMillis(char key) {
        int millis = FASTEST_KEY + random.nextInt(SLOWEST_KEY - FASTEST_KEY);
        return ".,:;".indexOf(key) >= 0 ? 3 * millis : millis;
    }

    private void pause(Runnable then) {
        later(THINKING / 2 + random.nextInt(THINKING), then);
    }

    private void later(int millis, Runnable then) {
        loop.after(millis * NANOS_PER_MILLI, () -> {
            try {
                then.run();
            } catch (RuntimeException fault) {
                done.completeExceptionally(fault);
            }
        });
    }

    @Override
    public void commit(LiveFeed.Commit commit) {
        report.take(commit);
    }

    @Override
    public void failed(Failure why) {
        done.completeExceptionally(why);
    }
}
