package roundtable.kit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.journal.Journal;
import roundtable.journal.JournalHealth;
import roundtable.journal.embedded.EmbeddedServer;

/** Whether this process gets anything done: 200, or 503 with what stands in its way. For whoever watches over it. */
@RestController
final class HealthController {
    private final Journal journal;
    private final Optional<EmbeddedServer> database;

    private final EventProcessingConfiguration processing;

    HealthController(Journal journal, Optional<EmbeddedServer> database, EventProcessingConfiguration processing) {
        this.journal = journal;
        this.database = database;
        this.processing = processing;
    }

    record Health(String status, long head, List<String> problems) {}

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        JournalHealth health = journal.health();
        List<String> problems = new ArrayList<>(health.problems());
        if (database.filter(EmbeddedServer::hasFailed).isPresent()) {
            problems.add("The database stopped, because its storage failed");
        }
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor.isError() || isStuck(processor)) {
                problems.add("The events of " + name + " can't be handled; the log says why");
            }
        });
        boolean red = !problems.isEmpty();
        return ResponseEntity.status(red ? 503 : 200).body(new Health(red ? "red" : "green", health.head(), problems));
    }

    private static boolean isStuck(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                && streaming.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }
}
