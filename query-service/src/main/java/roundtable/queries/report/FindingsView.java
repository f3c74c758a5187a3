package roundtable.queries.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.guard.Finding;
import roundtable.guard.NameGuard;
import roundtable.report.ItemId;

/**
 * What looks like a participant's name or affiliation, and was not decided on: not in approved quotes, not what is kept.
 *
 * @param version of the report that was looked at
 * @param items those with something in them
 */
record FindingsView(long version, List<ItemFindings> items) {
    /** @param revision of the text that the places refer to */
    record ItemFindings(ItemId itemId, long revision, List<Finding> findings) {}

    /** @param only an item; null for all */
    static FindingsView of(ReportProjection report, @Nullable ItemId only) {
        ReportView view = report.view();
        NameGuard guard = report.guard();
        List<ItemFindings> items = view.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> (only == null || item.id().equals(only)) && item.removed() == null)
                .map(item -> new ItemFindings(item.id(), item.revision(), unanswered(guard, item)))
                .filter(item -> !item.findings().isEmpty())
                .toList();
        return new FindingsView(view.version(), items);
    }

    private static List<Finding> unanswered(NameGuard guard, ItemView item) {
        String text = item.text();
        AttributionView attribution = item.attribution();
        boolean approved = attribution != null && attribution.state() == AttributionView.Progress.APPROVED;
        if (text == null || approved) {
            return List.of();
        }
        List<String> kept =
                item.kept().stream().map(name -> NameGuard.fold(name.text())).toList();
        return guard.find(text).stream()
                .filter(finding -> !kept.contains(NameGuard.fold(finding.text())))
                .toList();
    }
}
