package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.closing.BoardId;
import roundtable.closing.Script;
import roundtable.closing.event.BoardBegun;
import roundtable.closing.event.ClosingEvent;
import roundtable.closing.event.ItemPinned;
import roundtable.closing.event.MinutesPlanned;
import roundtable.closing.event.PinDropped;
import roundtable.closing.event.PinReleased;
import roundtable.closing.event.PointSaid;
import roundtable.closing.event.PointUnsaid;
import roundtable.closing.event.SpeechPlanned;
import roundtable.closing.event.WordingKept;
import roundtable.closing.event.WordingTakenOver;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** What was done to a board, as entries of its script's trail. It holds no words, so nothing of it is ever forgotten. */
final class BoardLog {
    private final EventCodec codec;
    private final BesideLog past;

    BoardLog(Journal journal, EventCodec codec) {
        this.codec = codec;
        this.past =
                new BesideLog(journal, script -> new BoardId(Script.conferenceOf(script)).toString(), this::entries);
    }

    /** The script of the board whose stream that is; null where it is no board's. */
    static @Nullable ReportId scriptOf(String stream) {
        return BoardId.ofStream(stream)
                .map(board -> Script.of(board.conference()))
                .orElse(null);
    }

    /** All of it for one script, by position; of a report nothing. */
    List<Entry> entries(ReportId document) {
        return Script.is(document) ? past.entries(document) : List.of();
    }

    private List<Entry> entries(Commit commit) {
        Author author = Author.of(commit);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < commit.events().size(); i++) {
            ClosingEvent event = (ClosingEvent)
                    codec.payloadOf(commit.stream(), commit.events().get(i));
            entries.add(entry(event, Happening.of(commit, i, author)));
        }
        return entries;
    }

    private static Entry entry(ClosingEvent event, Happening moment) {
        return switch (event) {
            case BoardBegun e -> plain(moment, EntryKind.BOARD_BEGUN);
            case ItemPinned e ->
                plain(moment, EntryKind.PINNED, e.pinId().place())
                        .noted("%s %s %d".formatted(e.reportId().value(), e.itemId(), e.version()));
            case PinDropped e -> plain(moment, EntryKind.UNPINNED, e.pinId().place());
            case PinReleased e ->
                plain(moment, EntryKind.PIN_RELEASED, e.pinId().place())
                        .noted(e.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case WordingTakenOver e ->
                plain(moment, EntryKind.WORDING_TAKEN, e.pinId().place()).noted(String.valueOf(e.version()));
            case WordingKept e ->
                plain(moment, EntryKind.WORDING_KEPT, e.pinId().place()).noted(String.valueOf(e.version()));
            case PointSaid e -> plain(moment, EntryKind.SAID, e.itemId());
            case PointUnsaid e -> plain(moment, EntryKind.UNSAID, e.itemId());
            case MinutesPlanned e ->
                plain(moment, EntryKind.MINUTES_PLANNED, e.itemId()).noted(String.valueOf(e.minutes()));
            case SpeechPlanned e ->
                plain(moment, EntryKind.SPEECH_PLANNED).noted(e.minutes() == null ? null : String.valueOf(e.minutes()));
        };
    }

    private static Entry plain(Happening moment, EntryKind kind) {
        return Entry.plain(moment.position(), null, 0, moment.at(), moment.author(), kind);
    }

    /** In the section that all of a script is in. */
    private static Entry plain(Happening moment, EntryKind kind, ItemId place) {
        return plain(moment, kind).in(Script.SECTION, null).about(place);
    }
}
