package roundtable.queries.report.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.history.Histories;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.template.TemplateSection;

/** What pinned items say, and what they said. Not thread-safe. */
final class Originals {
    private final LiveReports reports;
    private final Histories histories;
    private final Map<ReportId, ReportView> now = new HashMap<>();
    private final Map<Wording, Optional<String>> past = new HashMap<>();

    private record Wording(ReportId reportId, ItemId itemId, long version) {}

    /**
     * An item as it stands.
     *
     * @param section what its section is called
     * @param version of the report
     */
    record Original(ItemView item, String section, long version) {}

    Originals(LiveReports reports, Histories histories) {
        this.reports = reports;
        this.histories = histories;
    }

    /** Something happened to a report, up to this version. */
    void changed(ReportId report, long version) {
        now.put(report, reports.view(report, version));
    }

    /** Something in a report is to be forgotten: what was read of its past is read anew. */
    void forget(ReportId report) {
        past.keySet().removeIf(wording -> wording.reportId().equals(report));
    }

    /** Lets go of all other reports: nobody says what happens to them. */
    void keep(Set<ReportId> pinned) {
        now.keySet().retainAll(pinned);
        past.keySet().removeIf(wording -> !pinned.contains(wording.reportId()));
    }

    /** Null where the report has no such item. */
    @Nullable Original now(ReportId id, ItemId itemId) {
        ReportView report = now.computeIfAbsent(id, fresh -> reports.view(fresh, -1));
        for (SectionView section : report.sections()) {
            for (ItemView item : section.items()) {
                if (item.id().equals(itemId)) {
                    return new Original(item, title(report, section.key()), report.version());
                }
            }
        }
        return null;
    }

    private static String title(ReportView report, String key) {
        return report.template().sections().stream()
                .filter(section -> section.key().equals(key))
                .map(TemplateSection::title)
                .findFirst()
                .orElse(key);
    }

    /** What an item said at a version; null where it can't be read, or is to be forgotten. */
    @Nullable String then(ReportId report, ItemId item, long version) {
        return past.computeIfAbsent(
                        new Wording(report, item, version), wording -> Optional.ofNullable(read(report, item, version)))
                .orElse(null);
    }

    private @Nullable String read(ReportId report, ItemId item, long version) {
        return histories.at(report, version).sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(found -> found.id().equals(item))
                .map(ItemView::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }
}
