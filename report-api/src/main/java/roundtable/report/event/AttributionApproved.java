package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.Approval;
import roundtable.report.ItemId;

/**
 * The attribution that was asked for may be used.
 */
public record AttributionApproved(
        ItemId itemId,
        int attribution,

        @Confidential(key = "attribution:{itemId}:{attribution}", padded = true) @Nullable Approval approval)
        implements ReportEvent {}
