package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that ends in one process ends in the other, too, with all that was open there. */
class EndedElsewhereTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void whoSignsOutAtOneServiceIsCutOffAtTheOther() {
        try (TwoServices both = TwoServices.in(folder)) {
            Caller writing = new Caller(both.commands(), "Ada", "rapporteur");
            Caller reading = new Caller(both.queries(), "Ada", "rapporteur");
            writing.openReport("r1", "Words", reading);
            try (Line live = new Line(both.queries(), "/ws/live", reading)) {
                live.subscribe("report:r1");
                live.await("\"subscribed\"");

                assertThat(writing.delete("/api/session").statusCode()).isEqualTo(204);

                assertThat(live.closedWithin(LONGEST)).isEqualTo("1008 session-ended");
            }
            assertThat(reading.get("/api/reports/r1").statusCode()).isEqualTo(401);
        }
    }
}
