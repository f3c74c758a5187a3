package roundtable.commands.report.domain;

import java.util.List;
import roundtable.report.command.RedactItem;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.KeyDestroyed;
import roundtable.report.event.ReportEvent;

/** What is to be forgotten, and that it is. Possible at any time, for the harm does not wait for a section to reopen. */
final class ForgettingDecider {
    private ForgettingDecider() {}

    static List<ReportEvent> redact(Report report, RedactItem command) {
        Item item = Lookup.item(report, command.itemId());
        return item.redacted() ? List.of() : List.of(new ItemRedacted(item.id(), command.reason()));
    }

    /** Once however often it is told: the command's id follows from the epoch. */
    static List<ReportEvent> keyDestroyed(Report report, String epoch) {
        return report.isOpen() ? List.of(new KeyDestroyed(epoch)) : List.of();
    }
}
