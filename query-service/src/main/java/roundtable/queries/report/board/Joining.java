package roundtable.queries.report.board;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.conference.Roundtable;
import roundtable.queries.report.AttributionView.Progress;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.Stamp;
import roundtable.queries.report.board.BoardView.AttributionView;
import roundtable.queries.report.board.BoardView.ChangedView;
import roundtable.queries.report.board.BoardView.NameView;
import roundtable.queries.report.board.BoardView.Naming;
import roundtable.queries.report.board.BoardView.PinView;
import roundtable.queries.report.board.BoardView.Standing;
import roundtable.queries.report.board.Originals.Original;
import roundtable.template.ItemKind;

/** Puts a pin together with what its item said and says. */
final class Joining {
    private Joining() {}

    static PinView of(BoardProjection.Pin pin, @Nullable Roundtable roundtable, Originals originals) {
        Original original = originals.now(pin.reportId(), pin.itemId());
        @Nullable Pinned pinned = original == null ? null : originals.pinned(pin, original);
        String now = original == null ? null : original.item().text();
        Standing state = state(original, originals.then(pin, pin.declined()), now);
        return new PinView(
                pin.id(),
                pin.reportId(),
                pin.itemId(),
                roundtable == null ? "" : roundtable.code(),
                roundtable == null ? "" : roundtable.title(),
                original == null ? "" : original.section(),
                original == null ? ItemKind.PARAGRAPH : original.item().kind(),
                pin.version(),
                pin.pinned().by(),
                pin.pinned().at(),
                pinned == null ? null : pinned.item().text(),
                now,
                pinned == null
                        ? List.of()
                        : pinned.names().stream().map(NameView::of).toList(),
                pinned == null || pinned.names().isEmpty() ? null : pinned.aloud(),
                state,
                state == Standing.CHANGED && original != null ? changed(original) : null,
                pinned == null ? AttributionView.NONE : attribution(pinned.item()));
    }

    private static Standing state(@Nullable Original original, @Nullable String then, @Nullable String now) {
        if (original == null || then == null || now == null) {
            return Standing.UNREADABLE;
        }
        if (original.item().removed() != null) {
            return Standing.REMOVED;
        }
        return Objects.equals(then, now) ? Standing.SAME : Standing.CHANGED;
    }

    private static ChangedView changed(Original original) {
        Stamp last = original.item().changed();
        return new ChangedView(last.by(), last.at(), original.report().version());
    }

    private static AttributionView attribution(ItemView item) {
        var named = item.attribution();
        if (named == null) {
            return AttributionView.NONE;
        }
        return named.state() == Progress.PENDING
                ? AttributionView.PENDING
                : new AttributionView(
                        Naming.APPROVED, named.speaker(), named.affiliation().isBlank() ? null : named.affiliation());
    }
}
