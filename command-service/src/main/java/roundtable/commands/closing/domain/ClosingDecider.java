package roundtable.commands.closing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.closing.Departure;
import roundtable.closing.PinId;
import roundtable.closing.command.BeginBoard;
import roundtable.closing.command.ChangeClosingSession;
import roundtable.closing.command.ClosingCommand;
import roundtable.closing.command.DropPin;
import roundtable.closing.command.KeepWording;
import roundtable.closing.command.MarkSaid;
import roundtable.closing.command.MarkUnsaid;
import roundtable.closing.command.PinItem;
import roundtable.closing.command.PlanMinutes;
import roundtable.closing.command.PlanSpeech;
import roundtable.closing.command.ReleasePins;
import roundtable.closing.command.TakeOverWording;
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
import roundtable.closing.refusal.BoardFull;
import roundtable.closing.refusal.BoardNotBegun;
import roundtable.closing.refusal.MinutesMalformed;
import roundtable.closing.refusal.PinExists;
import roundtable.closing.refusal.PinUnknown;
import roundtable.closing.refusal.PinnedItemUnknown;
import roundtable.closing.refusal.PointUnknown;
import roundtable.conference.ConferenceId;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.refusal.CommandsMissing;
import roundtable.refusal.CommitTooLarge;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;

/** What happens to a closing session when somebody asks for something: events, none where nothing changes, or a refusal. */
public final class ClosingDecider {
    /** Pins of a board, gone ones counted. */
    public static final int MOST_PINS = 1_000;

    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_MINUTES = 600;

    private ClosingDecider() {}

    /**
     * Several commands in order, each on what the one before it left; all of them or none.
     *
     * @throws RefusedException the first refusal of one of them; {@code commands-missing}, {@code commit-too-large}
     */
    public static List<ClosingEvent> decide(
            ClosingSession session, ChangeClosingSession change, Actor actor, Origins origins) {
        require(!change.commands().isEmpty(), new CommandsMissing());
        List<ClosingEvent> events = new ArrayList<>();
        ClosingSession current = session;
        for (ClosingCommand command : change.commands()) {
            Right.neededFor(command).requireOf(actor);
            for (ClosingEvent event : decide(current, change.boardId().conference(), command, origins)) {
                events.add(event);
                current = current.evolve(event);
            }
            require(events.size() <= MOST_EVENTS, new CommitTooLarge(MOST_EVENTS));
        }
        return events;
    }

    private static List<ClosingEvent> decide(
            ClosingSession session, ConferenceId conference, ClosingCommand command, Origins origins) {
        require(session.begun() || command instanceof BeginBoard, new BoardNotBegun());
        return switch (command) {
            case BeginBoard c -> begin(session, conference, origins);
            case PinItem c -> pin(session, conference, c, origins);
            case DropPin c -> List.of(new PinDropped(pin(session, c.pinId()).id()));
            case TakeOverWording c -> takeOver(conference, pin(session, c.pinId()), c.version(), origins);
            case KeepWording c -> keep(conference, pin(session, c.pinId()), c.version(), origins);
            case MarkSaid c -> say(session, conference, c.itemId(), origins);
            case MarkUnsaid c -> session.said().contains(c.itemId()) ? List.of(new PointUnsaid(c.itemId())) : List.of();
            case PlanMinutes c -> plan(session, conference, c, origins);
            case PlanSpeech c -> plan(session, c.minutes());
        };
    }

    /** What leaves the board because of what happened to an item of a report. */
    public static List<ClosingEvent> release(ClosingSession session, ReleasePins command, Origins origins) {
        List<ClosingEvent> events = session.pins().stream()
                .filter(pin -> pin.isOf(command.reportId(), command.itemId()))
                .<ClosingEvent>map(pin -> new PinReleased(pin.id(), command.why()))
                .toList();
        boolean wasNamed = command.why() != Departure.APPROVAL_WITHDRAWN
                || (!events.isEmpty() && origins.wasApproved(command.reportId(), command.itemId()));
        return wasNamed ? events : List.of();
    }

    private static List<ClosingEvent> begin(ClosingSession session, ConferenceId conference, Origins origins) {
        if (session.begun()) {
            return List.of();
        }
        String name = origins.nameOf(conference);
        if (name == null) {
            throw new RefusedException(new ConferenceUnknown());
        }
        return List.of(new BoardBegun(conference, name));
    }

    private static List<ClosingEvent> pin(ClosingSession session, ConferenceId conference, PinItem c, Origins origins) {
        boolean pinned = session.find(c.pinId()) != null
                || session.pins().stream().anyMatch(pin -> pin.isOf(c.reportId(), c.itemId()));
        require(!pinned, new PinExists());
        require(session.pins().size() < MOST_PINS, new BoardFull(MOST_PINS));
        require(origins.holds(conference, c.reportId(), c.itemId(), c.version()), new PinnedItemUnknown());
        return List.of(new ItemPinned(c.pinId(), c.reportId(), c.itemId(), c.version()));
    }

    private static List<ClosingEvent> takeOver(ConferenceId conference, Pin pin, long version, Origins origins) {
        require(origins.holds(conference, pin.reportId(), pin.itemId(), version), new PinnedItemUnknown());
        return version > pin.version() ? List.of(new WordingTakenOver(pin.id(), version)) : List.of();
    }

    private static List<ClosingEvent> keep(ConferenceId conference, Pin pin, long version, Origins origins) {
        require(origins.holds(conference, pin.reportId(), pin.itemId(), version), new PinnedItemUnknown());
        return version > pin.declined() ? List.of(new WordingKept(pin.id(), version)) : List.of();
    }

    private static List<ClosingEvent> say(
            ClosingSession session, ConferenceId conference, ItemId item, Origins origins) {
        require(origins.isInScript(conference, item), new PointUnknown());
        return session.said().contains(item) ? List.of() : List.of(new PointSaid(item));
    }

    private static List<ClosingEvent> plan(
            ClosingSession session, ConferenceId conference, PlanMinutes c, Origins origins) {
        require(c.minutes() >= 0 && c.minutes() <= MOST_MINUTES, new MinutesMalformed(MOST_MINUTES));
        require(origins.isInScript(conference, c.itemId()), new PointUnknown());
        Integer before = session.planned().get(c.itemId().value());
        return Objects.equals(before, c.minutes()) ? List.of() : List.of(new MinutesPlanned(c.itemId(), c.minutes()));
    }

    private static List<ClosingEvent> plan(ClosingSession session, @Nullable Integer minutes) {
        require(minutes == null || (minutes > 0 && minutes <= MOST_MINUTES), new MinutesMalformed(MOST_MINUTES));
        return Objects.equals(session.minutes(), minutes) ? List.of() : List.of(new SpeechPlanned(minutes));
    }

    private static Pin pin(ClosingSession session, PinId id) {
        Pin pin = session.find(id);
        if (pin == null || pin.gone()) {
            throw new RefusedException(new PinUnknown());
        }
        return pin;
    }

    private static void require(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new RefusedException(refusal);
        }
    }
}
