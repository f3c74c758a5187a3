package roundtable.queries.report.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.Findings;
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
    private final ToLongFunction<ReportId> lastVersions;
    private final Map<ReportId, ReportView> now = new HashMap<>();
    private final Map<ReportId, Findings> findings = new HashMap<>();
    private final Map<Wording, String> past = new HashMap<>();

    /** An item at a version of its report. */
    private record Wording(Version at, ItemId itemId) {}

    private record Version(ReportId reportId, long version) {}

    /**
     * An item as it stands.
     *
     * @param section what its section is called
     * @param report that it is in
     */
    record Original(ItemView item, String section, ReportView report) {}

    /** @param lastVersions of reports, as the journal has them */
    Originals(LiveReports reports, Histories histories, ToLongFunction<ReportId> lastVersions) {
        this.reports = reports;
        this.histories = histories;
        this.lastVersions = lastVersions;
    }

    /** Something happened to a report, up to this version. */
    void changed(ReportId report, long version) {
        now.put(report, reports.view(report, version));
    }

    /** Something in a report is to be forgotten: what was read of its past is read anew. */
    void forget(ReportId report) {
        past.keySet().removeIf(wording -> wording.at().reportId().equals(report));
        findings.remove(report);
    }

    /** Brings all reports up to what the journal has of them, also what nobody here has heard of yet. */
    void catchUp() {
        now.replaceAll((report, view) -> {
            long last = lastVersions.applyAsLong(report);
            return view.version() < last ? reports.view(report, last) : view;
        });
    }

    /**
     * Reads all that these pins need, each version of a report once, and lets go of all else: nobody says what happens to it.
     * What a report is now is read first, so that nothing is read of its past that it has forgotten by now.
     */
    void follow(Collection<BoardProjection.Pin> pins) {
        Set<ReportId> pinned = pins.stream().map(BoardProjection.Pin::reportId).collect(Collectors.toSet());
        now.keySet().retainAll(pinned);
        findings.keySet().retainAll(pinned);
        pinned.forEach(this::report);
        Set<Wording> wanted = pins.stream()
                .flatMap(pin -> Stream.of(pin.version(), pin.declined())
                        .map(version -> new Wording(new Version(pin.reportId(), version), pin.itemId())))
                .collect(Collectors.toSet());
        past.keySet().retainAll(wanted);
        Set<Wording> missing = new HashSet<>(wanted);
        missing.removeAll(past.keySet());
        missing.stream()
                .collect(Collectors.groupingBy(Wording::at, Collectors.mapping(Wording::itemId, Collectors.toSet())))
                .forEach(this::read);
    }

    /** What can't be read, because a key is away, is looked for again the next time. */
    private void read(Version at, Set<ItemId> items) {
        for (SectionView section : histories.at(at.reportId(), at.version()).sections()) {
            for (ItemView item : section.items()) {
                String text = item.text();
                if (text != null && items.contains(item.id())) {
                    past.put(new Wording(at, item.id()), text);
                }
            }
        }
    }

    /** Null where the report has no such item. */
    @Nullable Original now(ReportId id, ItemId itemId) {
        ReportView report = report(id);
        for (SectionView section : report.sections()) {
            for (ItemView item : section.items()) {
                if (item.id().equals(itemId)) {
                    return new Original(item, title(report, section.key()), report);
                }
            }
        }
        return null;
    }

    /** What was written before anybody here listened is not heard any more. */
    private ReportView report(ReportId id) {
        return now.computeIfAbsent(id, fresh -> reports.view(fresh, lastVersions.applyAsLong(fresh)));
    }

    private static String title(ReportView report, String key) {
        return report.template().sections().stream()
                .filter(section -> section.key().equals(key))
                .map(TemplateSection::title)
                .findFirst()
                .orElse(key);
    }

    /** What a pin that is followed said at a version of its own; null where it can't be read, or is to be forgotten. */
    @Nullable String then(BoardProjection.Pin pin, long version) {
        return past.get(new Wording(new Version(pin.reportId(), version), pin.itemId()));
    }

    /** An item in the words that it had when it was pinned. */
    Pinned pinned(BoardProjection.Pin pin, Original original) {
        boolean redacted = original.item().redacted() != null;
        ItemView item = original.item().saying(redacted ? null : then(pin, pin.version()));
        Findings looked = findings.computeIfAbsent(pin.reportId(), report -> new Findings());
        return new Pinned(item, looked.in(original.report(), item));
    }
}
