package roundtable.queries.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.guard.Finding;
import roundtable.guard.NameGuard;
import roundtable.guard.Unanswered;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.Participant;

/**
 * What was found in a report's items, kept as long as they stay as they are: to look at 2,000 of them takes a second, and
 * somebody asks whenever typing rests.
 */
public final class Findings {
    private final Map<ItemId, Looked> looked = new HashMap<>();
    private List<Participant> participants = List.of();
    private @Nullable NameGuard guard;

    /** What was found in an item when it was so. */
    private record Looked(
            String text, List<KeptName> kept, @Nullable AttributionView attribution, List<Finding> findings) {
        boolean isAt(ItemView item) {
            return text.equals(item.text())
                    && kept.equals(item.kept())
                    && Objects.equals(attribution, item.attribution());
        }
    }

    /** @param only an item; null for all */
    synchronized FindingsView in(ReportView report, @Nullable ItemId only) {
        takeList(report);
        List<FindingsView.ItemFindings> items = report.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> only == null || item.id().equals(only))
                .map(item -> new FindingsView.ItemFindings(item.id(), item.revision(), in(item)))
                .filter(item -> !item.findings().isEmpty())
                .toList();
        return new FindingsView(report.version(), items);
    }

    /** What was found in one item of a report, in whichever words. */
    public synchronized List<Finding> in(ReportView report, ItemView item) {
        takeList(report);
        return in(item);
    }

    private void takeList(ReportView report) {
        List<Participant> given = Objects.requireNonNullElse(report.participants(), List.of());
        if (!given.equals(participants)) {
            looked.clear();
            guard = null;
            participants = given;
        }
    }

    private List<Finding> in(ItemView item) {
        String text = item.text();
        if (text == null || item.removed() != null || participants.isEmpty()) {
            return List.of();
        }
        Looked known = looked.get(item.id());
        if (known == null || !known.isAt(item)) {
            known = new Looked(text, item.kept(), item.attribution(), unanswered(text, item));
            looked.put(item.id(), known);
        }
        return known.findings();
    }

    private List<Finding> unanswered(String text, ItemView item) {
        List<String> kept =
                item.kept().stream().map(name -> NameGuard.fold(name.text())).toList();
        return Unanswered.in(guard(), text, kept, named(item.attribution()));
    }

    private static @Nullable AttributionRequest named(@Nullable AttributionView attribution) {
        return attribution != null && attribution.state() == AttributionView.Progress.APPROVED
                ? attribution.named()
                : null;
    }

    private NameGuard guard() {
        return Objects.requireNonNullElseGet(guard, () -> guard = NameGuard.of(participants));
    }
}
