package roundtable.queries.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ForgettingEvent;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;

/**
 * An event of the past as it may still be told: what was forgotten since is left out, also while its keys are not destroyed
 * yet.
 */
public final class Retold {
    private Retold() {}

    /** Whether what was said before must not be told any more. */
    static boolean isForgetting(List<ReportEvent> events) {
        return events.stream().anyMatch(ForgettingEvent.class::isInstance);
    }

    /**
     * The events of one commit without what came and goes in it, which is told to nobody.
     *
     * @param checksums of the texts after each event; those of what is left out are removed
     * @param now the report after the commit
     */
    static List<ReportEvent> lasting(List<ReportEvent> events, List<@Nullable String> checksums, ReportProjection now) {
        List<ReportEvent> told = events.stream().map(event -> event(event, now)).toList();
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).equals(events.get(i))) {
                checksums.set(i, null);
            }
        }
        return told;
    }

    /** @param now the report as it stands */
    static ReportEvent event(ReportEvent event, ReportProjection now) {
        return switch (event) {
            case BulletAdded e
            when redacted(e.itemId(), now) -> new BulletAdded(e.itemId(), e.section(), e.after(), null);
            case HeadingAdded e
            when redacted(e.itemId(), now) -> new HeadingAdded(e.itemId(), e.section(), e.after(), e.level(), null);
            case ParagraphAdded e
            when redacted(e.itemId(), now) -> new ParagraphAdded(e.itemId(), e.section(), e.after(), null);
            case QuoteAdded e
            when redacted(e.itemId(), now) -> new QuoteAdded(e.itemId(), e.section(), e.after(), null);
            case TextEdited e
            when redacted(e.itemId(), now) ->
                new TextEdited(e.itemId(), e.revision(), e.clientId(), e.sequence(), null);
            case ItemTagged e when redacted(e.itemId(), now) -> new ItemTagged(e.itemId(), null);
            case ItemUntagged e when redacted(e.itemId(), now) -> new ItemUntagged(e.itemId(), null);
            case ItemCommented e
            when redacted(e.itemId(), now) -> new ItemCommented(e.itemId(), e.commentId(), e.inReplyTo(), null);
            case NameKept e when redacted(e.itemId(), now) -> new NameKept(e.itemId(), null);
            case AttributionRequested e
            when !names(attribution(e.itemId(), now), e.request()) ->
                new AttributionRequested(e.itemId(), e.attribution(), null);
            case AttributionApproved e
            when !namesWithLeave(attribution(e.itemId(), now), e.request()) ->
                new AttributionApproved(e.itemId(), e.attribution(), null, null);
            case ParticipantsGiven e
            when !now.participants().equals(e.participants()) -> new ParticipantsGiven(e.list(), null);
            default -> event;
        };
    }

    /**
     * A report of the past as it may still be shown.
     *
     * @param now the report as it stands
     */
    public static ReportView view(ReportView then, ReportView now) {
        Map<ItemId, ItemView> items = now.sections().stream()
                .flatMap(section -> section.items().stream())
                .collect(Collectors.toMap(ItemView::id, Function.identity()));
        List<SectionView> sections = then.sections().stream()
                .map(section -> new SectionView(
                        section.key(),
                        section.finalised(),
                        section.items().stream()
                                .map(item -> item(item, items.get(item.id())))
                                .toList()))
                .toList();
        boolean sameList = Objects.equals(then.participants(), now.participants());
        return then.with(sameList ? then.participants() : List.of(), sections);
    }

    private static ItemView item(ItemView then, @Nullable ItemView now) {
        if (now == null) {
            return then;
        }
        if (now.redacted() != null) {
            return then.redactedAs(now.redacted());
        }
        AttributionView named = then.attribution();
        boolean pending = named != null && named.state() == AttributionView.Progress.PENDING;
        boolean stands = named == null
                || (pending
                        ? names(now.attribution(), named.named())
                        : namesWithLeave(now.attribution(), named.named()));
        return stands ? then : then.anonymous();
    }

    private static boolean redacted(ItemId id, ReportProjection now) {
        ItemView item = now.find(id);
        return item != null && item.redacted() != null;
    }

    private static @Nullable AttributionView attribution(ItemId id, ReportProjection now) {
        ItemView item = now.find(id);
        return item == null ? null : item.attribution();
    }

    private static boolean namesWithLeave(@Nullable AttributionView attribution, @Nullable AttributionRequest request) {
        return names(attribution, request)
                && Objects.requireNonNull(attribution).state() == AttributionView.Progress.APPROVED;
    }

    /** Whether it is this request that the quote is attributed by. */
    private static boolean names(@Nullable AttributionView attribution, @Nullable AttributionRequest request) {
        return attribution != null && attribution.named().equals(request);
    }
}
