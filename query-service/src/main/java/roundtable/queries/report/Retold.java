package roundtable.queries.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
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
final class Retold {
    private Retold() {}

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
        return attribution != null
                && new AttributionRequest(attribution.speaker(), attribution.affiliation(), attribution.how())
                        .equals(request);
    }
}
