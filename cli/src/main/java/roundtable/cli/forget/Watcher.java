package roundtable.cli.forget;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/** Follows a report for everybody, and tells when keys were destroyed. */
final class Watcher {
    private final BlockingQueue<Long> destroyed = new LinkedBlockingQueue<>();

    void follow(Session session, EventLoop loop, String role, String reportId, long version) {
        LiveFeed feed = EventLoop.await(session.live(loop, listener(role)), Room.LONGEST, "No live view opens.");
        loop.execute(() -> {
            feed.subscribe(reportId, version);
            feed.presence(reportId, role, Map.of("itemId", Writing.TYPED, "anchor", 0, "head", 0, "revision", 0));
        });
    }

    private LiveFeed.Listener listener(String role) {
        return new LiveFeed.Listener() {
            @Override
            public void commit(LiveFeed.Commit commit) {
                if (role.equals("rapporteur")) {
                    hear(commit);
                }
            }

            @Override
            public void failed(Failure why) {
                // It ends whenever the product stops; who waits in vain says so.
            }
        };
    }

    private void hear(LiveFeed.Commit commit) {
        for (JsonNode event : commit.events()) {
            if (event.path("type").asString("").equals("key-destroyed")) {
                destroyed.add(commit.to());
            }
        }
    }

    /** Waits until keys were destroyed after that version. */
    void awaitKeyDestroyed(long version) {
        try {
            Long at;
            do {
                at = destroyed.poll(Room.LONGEST.toSeconds(), TimeUnit.SECONDS);
                if (at == null) {
                    throw new Failure("No key was destroyed within " + Room.LONGEST.toSeconds() + " seconds.");
                }
            } while (at <= version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }
}
