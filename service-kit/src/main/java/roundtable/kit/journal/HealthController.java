package roundtable.kit.journal;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.journal.Journal;
import roundtable.journal.JournalHealth;

/** Whether this process gets anything done: 200, or 503 with what stands in its way. For whoever watches over it. */
@RestController
final class HealthController {
    private final Journal journal;

    HealthController(Journal journal) {
        this.journal = journal;
    }

    record Health(String status, long head, List<String> problems) {}

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        JournalHealth health = journal.health();
        boolean red = !health.healthy();
        return ResponseEntity.status(red ? 503 : 200)
                .body(new Health(red ? "red" : "green", health.head(), health.problems()));
    }
}
