package roundtable.commands.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.access.Right;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.TypedCommands;
import roundtable.kit.access.Rights;
import roundtable.report.ReportId;
import roundtable.report.command.ChangeReport;
import roundtable.report.command.ReportCommand;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.TextEdited;
import tools.jackson.databind.JsonNode;

/** Reports as a target of commands. */
final class ReportTarget implements CommandTarget {
    private final Rights rights;

    ReportTarget(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Addressed address(String id, JsonNode commands) {
        ReportId reportId = new ReportId(id);
        List<ReportCommand> typed = TypedCommands.read(commands, ReportCommand.class);
        return new Addressed(
                reportId.toString(),
                new ChangeReport(reportId, typed),
                visitor -> rights.require(visitor, needed(typed), reportId));
    }

    /** A request of nothing is refused for that, but only to those who know the report. */
    private static Set<Right> needed(List<ReportCommand> commands) {
        return switch (commands.size()) {
            case 0 -> Set.of(Right.READ);
            case 1 -> Set.of(Right.neededFor(commands.getFirst()));
            default -> commands.stream().map(Right::neededFor).collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    @Override
    public Map<String, Long> revisions(List<?> events) {
        Map<String, Long> revisions = new LinkedHashMap<>();
        for (Object event : events) {
            switch (event) {
                case BulletAdded e -> revisions.put(e.itemId().value(), 0L);
                case HeadingAdded e -> revisions.put(e.itemId().value(), 0L);
                case ParagraphAdded e -> revisions.put(e.itemId().value(), 0L);
                case QuoteAdded e -> revisions.put(e.itemId().value(), 0L);
                case TextEdited e -> revisions.put(e.itemId().value(), e.revision());
                default -> {}
            }
        }
        return revisions;
    }
}
