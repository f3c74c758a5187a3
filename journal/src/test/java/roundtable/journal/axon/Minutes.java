package roundtable.journal.axon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lines of text; the least that an aggregate can be. */
public class Minutes {

    public record OpenMinutes(@TargetAggregateIdentifier String id) {}

    public record AddLines(@TargetAggregateIdentifier String id, List<String> lines) {}

    public record ReadLines(@TargetAggregateIdentifier String id) {}

    public record MinutesOpened(String id) {}

    public record LineAdded(String id, String line) {}

    @AggregateIdentifier
    @JsonProperty
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id; // Axon tells by null that the first event is still to come

    @JsonProperty
    private final List<String> lines = new ArrayList<>();

    protected Minutes() {}

    @CommandHandler
    public Minutes(OpenMinutes command) {
        AggregateLifecycle.apply(new MinutesOpened(command.id()));
    }

    @CommandHandler
    public void handle(AddLines command) {
        command.lines().forEach(line -> AggregateLifecycle.apply(new LineAdded(command.id(), line)));
    }

    @CommandHandler
    public List<String> handle(ReadLines command) {
        return List.copyOf(lines);
    }

    @EventSourcingHandler
    void on(MinutesOpened event) {
        id = event.id();
    }

    @EventSourcingHandler
    void on(LineAdded event) {
        lines.add(event.line());
    }
}
