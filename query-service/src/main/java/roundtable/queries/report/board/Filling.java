package roundtable.queries.report.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        Map<ReportId, Long> read = script.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.removed() == null && pins.containsKey(item.id()))
                .map(item -> Objects.requireNonNull(pins.get(item.id())))
                .collect(Collectors.toMap(BoardProjection.Pin::reportId, BoardProjection.Pin::version, Math::max));
        return new Filled(filled(script), read);
    }

    private ReportView filled(ReportView script) {
        return script.withSections(script.sections().stream()
                .map(section -> new SectionView(
                        section.key(),
                        section.finalised(),
                        section.items().stream()
                                .filter(item -> item.removed() == null && !gone.contains(item.id()))
                                .map(this::readOut)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList());
    }

    private @Nullable ItemView readOut(ItemView place) {
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
        return aloud == null ? null : pinned.item().readOut(aloud, from);
    }
}
