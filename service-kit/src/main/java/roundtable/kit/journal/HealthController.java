package roundtable.kit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    HealthController(Journal journal, Optional<EmbeddedServer> database) {
        this.journal = journal;
        this.database = database;
    }

    record Health(String status, long head, List<String> problems) {}

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        JournalHealth health = journal.health();
        List<String> problems = new ArrayList<>(health.problems());
        if (database.filter(EmbeddedServer::hasFailed).isPresent()) {
            problems.add("The database stopped, because its storage failed");
        }
        boolean red = !problems.isEmpty();
        return ResponseEntity.status(red ? 503 : 200).body(new Health(red ? "red" : "green", health.head(), problems));
    }
}
