package roundtable.commands.conference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.command.AddRoundtable;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.CreateConference;
import roundtable.conference.command.ReviseConference;
import roundtable.conference.command.ReviseTemplate;
import roundtable.conference.command.ScheduleClosingSession;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.conference.refusal.CodeTaken;
import roundtable.conference.refusal.ConferenceExists;
import roundtable.conference.refusal.ConferenceFull;
import roundtable.conference.refusal.ConferenceNameless;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.conference.refusal.DatesReversed;
import roundtable.conference.refusal.ReportIdTaken;
import roundtable.conference.refusal.RoundtableExists;
import roundtable.conference.refusal.RoundtableIncomplete;
import roundtable.refusal.CommandsMissing;
import roundtable.refusal.CommitTooLarge;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;

/** What happens to a conference when somebody asks for something: events, none where nothing changes, or a refusal. */
public final class ConferenceDecider {
    private ConferenceDecider() {}

    /**
     * Several commands in order, each on what the one before it left; all of them or none.
     *
     * @throws RefusedException the first refusal of one of them; {@code commands-missing}, {@code commit-too-large}
     */
    public static List<ConferenceEvent> decide(
            Conference conference, ChangeConference change, ConferenceLimits limits, ReportIds reports) {
        require(!change.commands().isEmpty(), new CommandsMissing());
        List<ConferenceEvent> events = new ArrayList<>();
        Conference current = conference;
        for (ConferenceCommand command : change.commands()) {
            for (ConferenceEvent event : decide(current, change.conferenceId(), command, limits, reports)) {
                events.add(event);
                current = current.evolve(event);
            }
            require(events.size() <= limits.events(), new CommitTooLarge(limits.events()));
        }
        return events;
    }

    private static List<ConferenceEvent> decide(
            Conference conference,
            ConferenceId id,
            ConferenceCommand command,
            ConferenceLimits limits,
            ReportIds reports) {
        require(conference.exists() || command instanceof CreateConference, new ConferenceUnknown());
        return switch (command) {
            case CreateConference c -> create(conference, id, c, limits);
            case ReviseConference c -> revise(conference, c, limits);
            case ScheduleClosingSession c -> schedule(conference, c);
            case ReviseTemplate c -> revise(conference, c, limits);
            case AddRoundtable c -> add(conference, id, c.roundtable(), limits, reports);
        };
    }

    private static List<ConferenceEvent> create(
            Conference conference, ConferenceId id, CreateConference c, ConferenceLimits limits) {
        require(!conference.exists(), new ConferenceExists());
        require(!c.name().isBlank(), new ConferenceNameless());
        requireInOrder(c.from(), c.to());
        return List.of(new ConferenceCreated(
                id,
                Texts.accepted(c.name(), limits.name()),
                Texts.accepted(c.place(), limits.name()),
                c.from(),
                c.to(),
                c.closingAt(),
                Templates.accepted(c.template(), limits)));
    }

    private static List<ConferenceEvent> revise(Conference conference, ReviseConference c, ConferenceLimits limits) {
        require(!c.name().isBlank(), new ConferenceNameless());
        requireInOrder(c.from(), c.to());
        String name = Texts.accepted(c.name(), limits.name());
        String place = Texts.accepted(c.place(), limits.name());
        boolean same = name.equals(conference.name())
                && place.equals(conference.place())
                && Objects.equals(c.from(), conference.from())
                && Objects.equals(c.to(), conference.to());
        return same ? List.of() : List.of(new ConferenceRevised(name, place, c.from(), c.to()));
    }

    private static List<ConferenceEvent> schedule(Conference conference, ScheduleClosingSession c) {
        return Objects.equals(c.closingAt(), conference.closingAt())
                ? List.of()
                : List.of(new ClosingSessionScheduled(c.closingAt()));
    }

    private static List<ConferenceEvent> revise(Conference conference, ReviseTemplate c, ConferenceLimits limits) {
        var template = Templates.accepted(c.template(), limits);
        return template.equals(conference.template()) ? List.of() : List.of(new TemplateRevised(template));
    }

    private static List<ConferenceEvent> add(
            Conference conference, ConferenceId id, Roundtable asked, ConferenceLimits limits, ReportIds reports) {
        require(!asked.code().isBlank() && !asked.title().isBlank(), new RoundtableIncomplete());
        Roundtable roundtable = new Roundtable(
                asked.reportId(),
                Texts.accepted(asked.code().strip(), limits.code()),
                Texts.accepted(asked.title(), limits.name()),
                Texts.accepted(asked.place(), limits.name()),
                asked.date());
        for (Roundtable other : conference.roundtables()) {
            require(!other.reportId().equals(roundtable.reportId()), new RoundtableExists());
            require(!other.code().equals(roundtable.code()), new CodeTaken());
        }
        require(!reports.isTaken(roundtable.reportId()), new ReportIdTaken());
        require(conference.roundtables().size() < limits.roundtables(), new ConferenceFull(limits.roundtables()));
        return List.of(new RoundtableAdded(id, conference.name(), roundtable, conference.template()));
    }

    private static void requireInOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        require(from == null || to == null || !to.isBefore(from), new DatesReversed());
    }

    static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise);
        }
    }
}
