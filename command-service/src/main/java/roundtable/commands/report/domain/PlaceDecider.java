package roundtable.commands.report.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.RestoreItem;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.ItemNotRemoved;
import roundtable.report.refusal.ItemRedactedForGood;
import roundtable.report.refusal.KindNotAllowed;
import roundtable.template.ItemKind;

/** Where items stand, and whether they are there. */
final class PlaceDecider {
    private PlaceDecider() {}

    static List<ReportEvent> move(Report report, MoveItem command) {
        Item item = Lookup.editableItem(report, command.itemId());
        Section target = Lookup.openSection(report, command.section());
        requireAllowed(item.kind(), target);
        ItemId after = Lookup.predecessor(report, target, command.after(), item.id());
        return standsBehind(report, item, target, after)
                ? List.of()
                : List.of(new ItemMoved(item.id(), target.key(), after));
    }

    static List<ReportEvent> remove(Report report, RemoveItem command) {
        return List.of(
                new ItemRemoved(Lookup.editableItem(report, command.itemId()).id()));
    }

    static List<ReportEvent> restore(Report report, RestoreItem command) {
        Item item = Lookup.item(report, command.itemId());
        Lookup.openSection(report, item.section());
        if (item.redacted()) {
            throw new RefusedException(new ItemRedactedForGood());
        }
        if (!item.removed()) {
            throw new RefusedException(new ItemNotRemoved());
        }
        return List.of(new ItemRestored(item.id()));
    }

    static void requireAllowed(ItemKind kind, Section section) {
        if (!section.form().kinds().contains(kind)) {
            throw new RefusedException(new KindNotAllowed());
        }
    }

    private static boolean standsBehind(Report report, Item item, Section target, @Nullable ItemId after) {
        if (!item.section().equals(target.key())) {
            return false;
        }
        int place = target.order().indexOf(item.id());
        return Objects.equals(Lookup.living(report, target, place - 1, null), after);
    }
}
