package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;

/**
 * The attribution that was asked for may be used.
 *
 * @param request what was asked for, said again: whoever may not see it while it waits learns it now
 */
public record AttributionApproved(
        ItemId itemId,
        int attribution,

        @Confidential(key = "attribution:{itemId}:{attribution}", padded = true) @Nullable AttributionRequest request,

        @Confidential(key = "attribution:{itemId}:{attribution}", padded = true) @Nullable Approval approval)
        implements ReportEvent {}
