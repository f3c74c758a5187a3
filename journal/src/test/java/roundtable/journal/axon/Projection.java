package roundtable.journal.axon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import roundtable.journal.codec.Json;

/** A read model, and what was seen of replays while it was built. */
@ProcessingGroup("minutes")
class Projection {

    private final Map<String, List<String>> lines = new TreeMap<>();
    private int handled;
    private int replayed;

    @EventHandler
    synchronized void on(
            Minutes.LineAdded event,
            @SequenceNumber long version,
            @MetaDataValue(CommitMetadata.COMMIT) Long commit,
            @MetaDataValue(CommitMetadata.BY) String by,
            ReplayStatus replay) {
        lines.computeIfAbsent(event.id(), id -> new ArrayList<>())
                .add(commit + "/" + version + " " + by + ": " + event.line());
        handled++;
        replayed += replay.isReplay() ? 1 : 0;
        notifyAll();
    }

    @ResetHandler
    synchronized void reset() {
        lines.clear();
        handled = 0;
        replayed = 0;
    }

    synchronized void awaitHandled(int count) throws InterruptedException {
        while (handled < count) {
            wait();
        }
    }

    synchronized int handled() {
        return handled;
    }

    synchronized int replayed() {
        return replayed;
    }

    synchronized byte[] bytes() {
        return Json.mapper().writeValueAsString(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Does what must happen once only, such as writing to somebody. */
    @ProcessingGroup("minutes")
    static class Mailer {
        private int sent;

        @DisallowReplay
        @EventHandler
        synchronized void on(Minutes.LineAdded event) {
            sent++;
            notifyAll();
        }

        synchronized void awaitSent(int count) throws InterruptedException {
            while (sent < count) {
                wait();
            }
        }

        synchronized int sent() {
            return sent;
        }
    }
}
