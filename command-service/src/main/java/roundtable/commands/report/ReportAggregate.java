package roundtable.commands.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.commands.dispatch.Effect;
import roundtable.commands.report.domain.Report;
import roundtable.commands.report.domain.ReportDecider;
import roundtable.commands.report.domain.ReportLimits;
import roundtable.report.ReportId;
import roundtable.report.command.ChangeReport;
import roundtable.report.command.OpenReport;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;

/** Ties {@link ReportDecider} to Axon. All is decided before anything happens, so a refusal leaves it as it was. */
@Aggregate(type = "Report", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
final class ReportAggregate {
    @SuppressWarnings("UnusedVariable") // read by Axon
    @AggregateIdentifier
    @JsonProperty
    private @Nullable ReportId id;

    @JsonProperty
    private Report report = Report.NONE;

    /** For Axon, which applies the stored events then. */
    ReportAggregate() {}

    @JsonCreator
    ReportAggregate(@JsonProperty("id") ReportId id, @JsonProperty("report") Report report) {
        this.id = id;
        this.report = report;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenReport command) {
        ReportDecider.open(report, command).forEach(AggregateLifecycle::apply);
    }

    /** Answers with what happened, in order; nothing where nothing changed. */
    @CommandHandler
    Effect handle(ChangeReport command, Actor actor, ReportLimits limits) {
        List<ReportEvent> events = ReportDecider.decide(report, command.commands(), actor, limits);
        events.forEach(AggregateLifecycle::apply);
        return new Effect(AggregateLifecycle.getVersion(), events);
    }

    @EventSourcingHandler
    void on(ReportEvent event, ReportLimits limits) {
        if (event instanceof ReportOpened opened) {
            id = opened.reportId();
        }
        report = report.evolve(event, limits);
    }
}
