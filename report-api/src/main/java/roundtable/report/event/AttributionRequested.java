package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;

/**
 * A quote is to be attributed to its speaker, who will be asked.
 *
 * @param attribution number of this attribution of the quote, from 1
 */
public record AttributionRequested(
        ItemId itemId,
        int attribution,

        @Confidential(key = "attribution:{itemId}:{attribution}", padded = true) @Nullable AttributionRequest request)
        implements ReportEvent {}
