package roundtable.queries.report.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Retold;

/** A report, and its trail up to that version. What was redacted since is left out, also of what is redacted meanwhile. */
public final class WholeTrail {
    private final ReportView report;
    private final History.Whole whole;
    private final Function<Chapter.Span, List<Entry>> chapters;
    private final Supplier<List<Entry>> access;
    private final Supplier<ReportView> now;

    /**
     * @param chapters entries of a chapter
     * @param access who had the report before them, by position
     * @param now the report as it stands at the moment of asking
     */
    WholeTrail(
            ReportView report,
            History.Whole whole,
            Function<Chapter.Span, List<Entry>> chapters,
            Supplier<List<Entry>> access,
            Supplier<ReportView> now) {
        this.report = report;
        this.whole = whole;
        this.chapters = chapters;
        this.access = access;
        this.now = now;
    }

    /** The report that the trail leads to, without what is redacted by now. */
    public ReportView report() {
        return Retold.view(report, now.get());
    }

    /** Tells all of it, oldest first. One chapter is in memory at a time. */
    public void forEach(Consumer<Entry> reader) {
        Deque<Entry> beside = new ArrayDeque<>(access.get());
        for (Chapter.Span span : whole.spans()) {
            tell(chapters.apply(span), beside, reader);
        }
        tell(whole.entries(), beside, reader);
        beside.forEach(reader);
    }

    private void tell(List<Entry> chapter, Deque<Entry> beside, Consumer<Entry> reader) {
        for (Entry entry : Entries.ordered(Entries.retold(chapter, now.get()))) {
            while (!beside.isEmpty() && beside.getFirst().position() < entry.position()) {
                reader.accept(beside.removeFirst());
            }
            reader.accept(entry);
        }
    }
}
