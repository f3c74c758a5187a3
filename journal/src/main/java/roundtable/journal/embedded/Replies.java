package roundtable.journal.embedded;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds replies back until the disk has what they tell of. All commands that arrived while the last flush ran are
 * executed before the next one begins, since it is queued behind them: together they pay for one.
 */
final class Replies {
    private record Waiting(ChannelHandlerContext client, Object reply) {}

    private final Storage storage;
    private final List<Waiting> waiting = new ArrayList<>();

    Replies(Storage storage) {
        this.storage = storage;
    }

    /** Also a reply to a query waits, where it may show what isn't durable yet. */
    void send(ChannelHandlerContext client, Object reply, Runnable flush) {
        if (!storage.hasUnflushed()) {
            write(client, reply);
            return;
        }
        if (waiting.isEmpty()) {
            client.executor().execute(flush);
        }
        waiting.add(new Waiting(client, reply));
    }

    void flush() {
        storage.flush();
        for (Waiting next : waiting) {
            write(next.client(), next.reply());
        }
        waiting.clear();
    }

    /** A reply that can't be sent needs no further care: its connection is closed by what went wrong. */
    private static void write(ChannelHandlerContext client, Object reply) {
        var unused = client.writeAndFlush(reply, client.voidPromise());
    }
}
