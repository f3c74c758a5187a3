package roundtable.queries.report.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.conference.Roundtable;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.board.Originals.Original;
import roundtable.queries.report.board.RunningOrders.Filled;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.Tag;

/**
 * Puts what is pinned into the script.
 *
 * @param pins by their places
 * @param gone places of pins that are on the board no more: nothing is read out there, a note to the chair least of all
 */
record Filling(
        Map<ItemId, BoardProjection.Pin> pins,
        Set<ItemId> gone,
        Map<ReportId, Roundtable> tables,
        Originals originals) {

    Filled of(ReportView script) {
        Map<ReportId, Long> read = new HashMap<>();
        ReportView filled = script.withSections(script.sections().stream()
                .map(section -> new SectionView(
                        section.key(),
                        section.finalised(),
                        section.items().stream()
                                .filter(item -> item.removed() == null && !gone.contains(item.id()))
                                .map(item -> readOut(item, read))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList());
        return new Filled(filled, Map.copyOf(read));
    }

    /** @param read takes the report and the version of what is read out, where that is a pin's */
    private @Nullable ItemView readOut(ItemView place, Map<ReportId, Long> read) {
        BoardProjection.Pin pin = pins.get(place.id());
        if (pin == null) {
            return place;
        }
        Original original = originals.now(pin.reportId(), pin.itemId());
        if (original == null) {
            return null;
        }
        Roundtable table = tables.get(pin.reportId());
        List<Tag> from = table == null ? List.of() : List.of(new Tag(Tag.OWN_WORDS, table.code()));
        Pinned pinned = originals.pinned(pin, original);
        String aloud = pinned.aloud();
        if (aloud == null) {
            return null;
        }
        read.merge(pin.reportId(), pin.version(), Math::max);
        return pinned.item().readOut(aloud, from);
    }
}
