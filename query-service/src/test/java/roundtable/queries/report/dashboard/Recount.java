package roundtable.queries.report.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import roundtable.queries.report.AttributionView;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportProjection;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Stamp;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;

/** A report's figures, counted from its events one by one and in the plainest way. */
final class Recount {
    private final ReportProjection projection = new ReportProjection();
    private final List<Instant> times = new ArrayList<>();
    private final Map<String, Instant> writers = new LinkedHashMap<>();

    Recount add(ReportEvent event, Instant at, String by) {
        projection.evolve(event, projection.version() + 1, at, by);
        times.add(at);
        if (event instanceof TextEdited
                || event instanceof BulletAdded
                || event instanceof HeadingAdded
                || event instanceof ParagraphAdded
                || event instanceof QuoteAdded) {
            writers.put(by, at);
        }
        return this;
    }

    Figures figures() {
        ReportView view = projection.view();
        Stamp submitted = view.submitted();
        Instant last = times.getLast();
        TreeMap<Long, Integer> minutes = new TreeMap<>();
        for (Instant time : times) {
            long minute = Math.floorDiv(time.toEpochMilli(), 60_000L);
            if (minute > Math.floorDiv(last.toEpochMilli(), 60_000L) - 60) {
                minutes.merge(minute, 1, Integer::sum);
            }
        }
        Set<String> writing = new LinkedHashSet<>(writers.keySet());
        writing.removeIf(name -> Objects.requireNonNull(writers.get(name)).isBefore(last.minusSeconds(60)));
        Map<String, Figures.Section> sections = new LinkedHashMap<>();
        Map<String, Map<String, List<ItemId>>> tags = new LinkedHashMap<>();
        int approvals = 0;
        int comments = 0;
        for (var section : view.sections()) {
            List<ItemView> living = section.items().stream()
                    .filter(item -> item.removed() == null)
                    .toList();
            int pending = (int) living.stream()
                    .map(ItemView::attribution)
                    .filter(named -> named != null && named.state() == AttributionView.Progress.PENDING)
                    .count();
            approvals += pending;
            comments += (int) living.stream()
                    .flatMap(item -> item.comments().stream())
                    .filter(comment -> comment.inReplyTo() == null && comment.resolved() == null)
                    .count();
            List<ItemView> written =
                    living.stream().filter(item -> words(item) > 0).toList();
            sections.put(
                    section.key(),
                    new Figures.Section(
                            section.finalised() != null
                                    ? Figures.Section.Stage.FINAL
                                    : pending > 0
                                            ? Figures.Section.Stage.WAITING
                                            : written.isEmpty()
                                                    ? Figures.Section.Stage.EMPTY
                                                    : Figures.Section.Stage.DRAFTING,
                            (int) written.stream()
                                    .filter(item -> item.kind() != ItemKind.HEADING)
                                    .count(),
                            (int) written.stream()
                                    .filter(item -> item.kind() == ItemKind.BULLET)
                                    .count(),
                            written.stream().mapToInt(Recount::words).sum()));
            for (ItemView item : living) {
                for (Tag tag : item.tags()) {
                    tags.computeIfAbsent(tag.scheme(), scheme -> new LinkedHashMap<>())
                            .computeIfAbsent(tag.value(), value -> new ArrayList<>())
                            .add(item.id());
                }
            }
        }
        return new Figures(
                view.version(),
                submitted == null ? Figures.Status.DRAFT : Figures.Status.SUBMITTED,
                submitted == null ? null : submitted.at(),
                last,
                List.copyOf(writing),
                sections,
                approvals,
                comments,
                null,
                tags,
                minutes);
    }

    /** The random report writes in no script without blanks. */
    private static int words(ItemView item) {
        String text = item.text() == null ? "" : item.text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
    }
}
