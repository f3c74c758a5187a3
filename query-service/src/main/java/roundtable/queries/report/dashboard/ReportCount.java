package roundtable.queries.report.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.queries.report.AttributionView;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.Stamp;
import roundtable.queries.report.dashboard.Figures.Section.Stage;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;

/**
 * Counts what is in a report, and keeps the count of each item as long as the item is the same: after a keystroke one text
 * is read, not all. Equal views give equal figures, whatever was counted before. Not thread-safe.
 */
final class ReportCount {
    private Map<ItemId, Counted> known = Map.of();
    private Map<ItemId, Counted> next = new HashMap<>();

    /** What is in an item that is so. */
    private record Counted(ItemView item, int words, int comments) {}

    /** @param activity of the same report, up to the same version or beyond */
    Figures of(ReportView report, Activity activity) {
        next = new HashMap<>();
        Map<String, Figures.Section> sections = new LinkedHashMap<>();
        Map<String, Map<String, List<ItemId>>> tags = new LinkedHashMap<>();
        int approvals = 0;
        int comments = 0;
        for (SectionView section : report.sections()) {
            List<Counted> living = section.items().stream()
                    .filter(item -> item.removed() == null)
                    .map(this::counted)
                    .toList();
            int waiting = (int) living.stream().filter(ReportCount::isPending).count();
            sections.put(section.key(), section(section, living, waiting));
            approvals += waiting;
            comments += living.stream().mapToInt(Counted::comments).sum();
            living.forEach(item -> collect(item.item(), report.template().tagging(), tags));
        }
        known = next;
        Stamp submitted = report.submitted();
        return new Figures(
                report.version(),
                submitted == null ? Figures.Status.DRAFT : Figures.Status.SUBMITTED,
                submitted == null ? null : submitted.at(),
                activity.last(),
                activity.writing(),
                sections,
                approvals,
                comments,
                null,
                tags,
                activity.minutes());
    }

    private Counted counted(ItemView item) {
        Counted before = known.get(item.id());
        Counted now = before != null && before.item().equals(item) ? before : count(item);
        next.put(item.id(), now);
        return now;
    }

    private static Counted count(ItemView item) {
        String text = item.text();
        int open = (int) item.comments().stream()
                .filter(comment -> comment.inReplyTo() == null && comment.resolved() == null)
                .count();
        return new Counted(item, text == null ? 0 : Words.in(text), open);
    }

    private static boolean isPending(Counted item) {
        AttributionView attribution = item.item().attribution();
        return attribution != null && attribution.state() == AttributionView.Progress.PENDING;
    }

    private static Figures.Section section(SectionView section, List<Counted> living, int waiting) {
        int items = 0;
        int bullets = 0;
        int words = 0;
        for (Counted item : living) {
            boolean written = item.words() > 0;
            words += item.words();
            items += written && item.item().kind() != ItemKind.HEADING ? 1 : 0;
            bullets += written && item.item().kind() == ItemKind.BULLET ? 1 : 0;
        }
        return new Figures.Section(stage(section, waiting, words), items, bullets, words);
    }

    private static Stage stage(SectionView section, int waiting, int words) {
        if (section.finalised() != null) {
            return Stage.FINAL;
        }
        if (waiting > 0) {
            return Stage.WAITING;
        }
        return words > 0 ? Stage.DRAFTING : Stage.EMPTY;
    }

    /** Words of the writers' own are text, and stay in the report. */
    private static void collect(ItemView item, Tagging tagging, Map<String, Map<String, List<ItemId>>> tags) {
        for (Tag tag : item.tags()) {
            if (tagging.has(tag.scheme(), tag.value())) {
                tags.computeIfAbsent(tag.scheme(), scheme -> new LinkedHashMap<>())
                        .computeIfAbsent(tag.value(), value -> new ArrayList<>())
                        .add(item.id());
            }
        }
    }
}
