package roundtable.commands.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.commands.dispatch.Effect;
import roundtable.commands.dispatch.Snapshottable;
import roundtable.commands.report.domain.Report;
import roundtable.commands.report.domain.ReportDecider;
import roundtable.commands.report.domain.ReportLimits;
import roundtable.report.ReportId;
import roundtable.report.command.ChangeReport;
import roundtable.report.command.OpenReport;
import roundtable.report.command.RecordKeyDestroyed;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;

/** Ties {@link ReportDecider} to Axon. Where there is no report yet, it decides on {@link Report#NONE}. */
@Aggregate(type = "Report", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
final class ReportAggregate implements Snapshottable {
    @SuppressWarnings("UnusedVariable") // read by Axon
    @AggregateIdentifier
    @JsonProperty
    private @Nullable ReportId id;

    @JsonProperty
    private Report report = Report.NONE;

    /** For Axon, which applies the stored events then. */
    ReportAggregate() {}

    @JsonCreator
    ReportAggregate(@JsonProperty("id") @Nullable ReportId id, @JsonProperty("report") Report report) {
        this.id = id;
        this.report = report;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(OpenReport command) {
        return Effect.of(() -> ReportDecider.open(report, command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(ChangeReport command, Actor actor, ReportLimits limits) {
        return Effect.of(() -> ReportDecider.decide(report, command.commands(), actor, limits));
    }

    @CommandHandler
    Effect handle(RecordKeyDestroyed command) {
        return Effect.of(() -> ReportDecider.record(report, command));
    }

    @EventSourcingHandler
    void on(ReportEvent event, ReportLimits limits) {
        if (event instanceof ReportOpened opened) {
            id = opened.reportId();
        }
        report = report.evolve(event, limits);
    }

    @Override
    public ReportAggregate copy() {
        return new ReportAggregate(id, report);
    }

    @Override
    public boolean lacksNothing() {
        return report.lacksNothing();
    }
}
