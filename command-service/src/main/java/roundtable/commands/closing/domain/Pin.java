package roundtable.commands.closing.domain;

import roundtable.closing.PinId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/**
 * A pin.
 *
 * @param version of the report, whose wording it has
 * @param declined version of the report, up to which its changes are declined
 * @param gone whether it was taken off, or left
 */
record Pin(PinId id, ReportId reportId, ItemId itemId, long version, long declined, boolean gone) {
    static Pin of(PinId id, ReportId reportId, ItemId itemId, long version) {
        return new Pin(id, reportId, itemId, version, version, false);
    }

    boolean isOf(ReportId report, ItemId item) {
        return !gone && reportId.equals(report) && itemId.equals(item);
    }

    Pin takingOver(long later) {
        return new Pin(id, reportId, itemId, later, later, gone);
    }

    Pin keeping(long later) {
        return new Pin(id, reportId, itemId, version, later, gone);
    }

    Pin leaving() {
        return new Pin(id, reportId, itemId, version, declined, true);
    }
}
