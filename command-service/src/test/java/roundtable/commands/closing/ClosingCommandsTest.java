package roundtable.commands.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.closing.BoardId;
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
import roundtable.commands.closing.domain.ClosingDecider;
import roundtable.commands.closing.domain.Origins;
import roundtable.commands.dispatch.ActorMetadata;
import roundtable.commands.dispatch.EffectMatcher;
import roundtable.conference.ConferenceId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

class ClosingCommandsTest {
    private static final ConferenceId CONFERENCE = new ConferenceId("c1");
    private static final BoardId BOARD = new BoardId(CONFERENCE);
    private static final ReportId REPORT = new ReportId("r1");
    private static final ItemId ITEM = new ItemId("b1");
    private static final ItemId QUOTE = new ItemId("q1");
    private static final ItemId HEADING = new ItemId("h1");
    private static final PinId PIN = new PinId("p1");
    private static final BoardBegun BEGUN = new BoardBegun(CONFERENCE, "Marrakesh");
    private static final ItemPinned PINNED = new ItemPinned(PIN, REPORT, ITEM, 7);
    private static final PinId QUOTED = new PinId("p2");
    private static final ItemPinned QUOTE_PINNED = new ItemPinned(QUOTED, REPORT, QUOTE, 8);

    /** One report with a bullet and a quote, at version 9, and a script with a heading. */
    private static final class Town implements Origins {
        private final boolean exists;
        private final boolean approved;

        private Town(boolean exists, boolean approved) {
            this.exists = exists;
            this.approved = approved;
        }

        @Override
        public @Nullable String nameOf(ConferenceId conference) {
            return exists ? "Marrakesh" : null;
        }

        @Override
        public boolean holds(ConferenceId conference, ReportId report, ItemId item, long version) {
            return report.equals(REPORT) && Set.of(ITEM, QUOTE).contains(item) && version >= 3 && version <= 9;
        }

        @Override
        public boolean isInScript(ConferenceId conference, ItemId item) {
            return item.equals(HEADING);
        }

        @Override
        public boolean wasApproved(ReportId report, ItemId quote) {
            return approved;
        }
    }

    @Test
    void aBoardIsBegunOnce() {
        happens(List.of(), List.of(new BeginBoard()), BEGUN);
        happens(List.of(BEGUN), List.of(new BeginBoard()));
        refused(List.of(), Role.CHAIR, List.of(new PlanSpeech(10)), "board-not-begun");
    }

    @Test
    void anItemIsPinnedOnceAndTakenOffForGood() {
        happens(List.of(BEGUN), List.of(pin(PIN)), PINNED);
        refused(List.of(BEGUN, PINNED), Role.CHAIR, List.of(pin(PIN)), "pin-exists");
        refused(List.of(BEGUN, PINNED), Role.CHAIR, List.of(pin(new PinId("p9"))), "pin-exists");
        happens(List.of(BEGUN, PINNED), List.of(new DropPin(PIN)), new PinDropped(PIN));
        PinDropped dropped = new PinDropped(PIN);
        refused(List.of(BEGUN, PINNED, dropped), Role.CHAIR, List.of(pin(PIN)), "pin-exists");
        refused(List.of(BEGUN, PINNED, dropped), Role.CHAIR, List.of(new DropPin(PIN)), "pin-unknown");
        happens(
                List.of(BEGUN, PINNED, dropped),
                List.of(pin(new PinId("p9"))),
                new ItemPinned(new PinId("p9"), REPORT, ITEM, 7));
    }

    @Test
    void whatThereIsNotIsNotPinned() {
        refused(
                List.of(BEGUN),
                Role.CHAIR,
                List.of(new PinItem(PIN, REPORT, new ItemId("none"), 7)),
                "pinned-item-unknown");
        refused(List.of(BEGUN), Role.CHAIR, List.of(new PinItem(PIN, REPORT, ITEM, 10)), "pinned-item-unknown");
        refused(
                List.of(BEGUN),
                Role.CHAIR,
                List.of(pin(PIN), new PinItem(QUOTED, new ReportId("r2"), ITEM, 7)),
                "pinned-item-unknown");
    }

    @Test
    void aBoardTakesSoManyPins() {
        List<ClosingEvent> full = new ArrayList<>(List.of(BEGUN));
        for (int i = 0; i < ClosingDecider.MOST_PINS; i++) {
            PinId id = new PinId("old" + i);
            full.add(new ItemPinned(id, REPORT, ITEM, 7));
            full.add(new PinDropped(id));
        }
        refused(full, Role.CHAIR, List.of(pin(PIN)), "board-full");
    }

    @Test
    void aLaterWordingIsTakenOverOrDeclined() {
        happens(List.of(BEGUN, PINNED), List.of(new TakeOverWording(PIN, 9)), new WordingTakenOver(PIN, 9));
        happens(List.of(BEGUN, PINNED), List.of(new TakeOverWording(PIN, 7)));
        happens(List.of(BEGUN, PINNED), List.of(new KeepWording(PIN, 9)), new WordingKept(PIN, 9));
        happens(List.of(BEGUN, PINNED, new WordingKept(PIN, 9)), List.of(new KeepWording(PIN, 8)));
        refused(List.of(BEGUN, PINNED), Role.CHAIR, List.of(new TakeOverWording(PIN, 10)), "pinned-item-unknown");
        refused(List.of(BEGUN, PINNED), Role.CHAIR, List.of(new KeepWording(QUOTED, 9)), "pin-unknown");
    }

    @Test
    void whatWasSaidIsMarked() {
        PointSaid said = new PointSaid(HEADING);
        happens(List.of(BEGUN), List.of(new MarkSaid(HEADING)), said);
        happens(List.of(BEGUN, said), List.of(new MarkSaid(HEADING)));
        happens(List.of(BEGUN, said), List.of(new MarkUnsaid(HEADING)), new PointUnsaid(HEADING));
        happens(List.of(BEGUN), List.of(new MarkUnsaid(HEADING)));
        refused(List.of(BEGUN), Role.CHAIR, List.of(new MarkSaid(ITEM)), "point-unknown");
    }

    @Test
    void minutesArePlanned() {
        MinutesPlanned planned = new MinutesPlanned(HEADING, 4);
        happens(List.of(BEGUN), List.of(new PlanMinutes(HEADING, 4)), planned);
        happens(List.of(BEGUN, planned), List.of(new PlanMinutes(HEADING, 4)));
        happens(
                List.of(BEGUN, new SpeechPlanned(10)),
                List.of(new PlanSpeech(10), new PlanSpeech(null)),
                new SpeechPlanned(null));
        refused(List.of(BEGUN), Role.CHAIR, List.of(new PlanMinutes(ITEM, 4)), "point-unknown");
        refused(List.of(BEGUN), Role.CHAIR, List.of(new PlanMinutes(HEADING, 601)), "minutes-malformed");
        refused(List.of(BEGUN), Role.CHAIR, List.of(new PlanSpeech(0)), "minutes-malformed");
    }

    @Test
    void whatIsForgottenLeavesTheBoard() {
        release(true, Departure.REDACTED, ITEM).expectEvents(new PinReleased(PIN, Departure.REDACTED));
        release(true, Departure.REDACTED, new ItemId("b2")).expectNoEvents();
    }

    @Test
    void aQuoteLeavesTheBoardOnceItsSpeakerWithdrewWhatTheyHadApproved() {
        release(true, Departure.APPROVAL_WITHDRAWN, QUOTE)
                .expectEvents(new PinReleased(QUOTED, Departure.APPROVAL_WITHDRAWN));
        release(false, Departure.APPROVAL_WITHDRAWN, QUOTE).expectNoEvents();
    }

    @Test
    void onlyThoseWhoLeadMakeTheBoard() {
        refused(List.of(BEGUN), Role.RAPPORTEUR, List.of(pin(PIN)), "not-for-your-role");
        refused(List.of(BEGUN), Role.CHAIR, List.of(), "commands-missing");
    }

    @Test
    void thereIsNoBoardWithoutAConference() {
        fixture(new Town(false, true))
                .givenNoPriorActivity()
                .when(
                        new ChangeClosingSession(BOARD, List.of(new BeginBoard())),
                        ActorMetadata.of(new Actor(new PersonId("x1"), "Chandra", Role.CHAIR)))
                .expectResultMessagePayloadMatching(EffectMatcher.refused("conference-unknown"))
                .expectNoEvents();
    }

    private static PinItem pin(PinId id) {
        return new PinItem(id, REPORT, ITEM, 7);
    }

    private static void happens(List<ClosingEvent> given, List<ClosingCommand> commands, ClosingEvent... events) {
        when(given, Role.CHAIR, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.carriedOut())
                .expectEvents((Object[]) events);
    }

    private static void refused(List<ClosingEvent> given, Role role, List<ClosingCommand> commands, String code) {
        when(given, role, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.refused(code))
                .expectNoEvents();
    }

    private static ResultValidator<ClosingSessionAggregate> when(
            List<ClosingEvent> given, Role role, List<ClosingCommand> commands) {
        var fixture = fixture(new Town(true, true));
        var executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return executor.when(
                new ChangeClosingSession(BOARD, commands),
                ActorMetadata.of(new Actor(new PersonId("x1"), "Chandra", role)));
    }

    private static ResultValidator<ClosingSessionAggregate> release(boolean approved, Departure why, ItemId item) {
        return fixture(new Town(true, approved))
                .given(List.of(BEGUN, PINNED, QUOTE_PINNED))
                .when(new ReleasePins(BOARD, REPORT, item, why))
                .expectResultMessagePayloadMatching(EffectMatcher.carriedOut());
    }

    private static AggregateTestFixture<ClosingSessionAggregate> fixture(Town town) {
        var fixture = new AggregateTestFixture<>(ClosingSessionAggregate.class);
        fixture.registerInjectableResource(town);
        return fixture;
    }
}
