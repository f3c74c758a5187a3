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
            client.writeAndFlush(reply, client.voidPromise());
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
            next.client().writeAndFlush(next.reply(), next.client().voidPromise());
        }
        waiting.clear();
    }
}
