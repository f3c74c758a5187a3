package roundtable.commands.conference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.Grant;
import roundtable.access.Right;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.command.AddRoundtable;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.CreateConference;
import roundtable.conference.command.GrantRole;
import roundtable.conference.command.ReviseConference;
import roundtable.conference.command.ReviseTemplate;
import roundtable.conference.command.RevokeRole;
import roundtable.conference.command.ScheduleClosingSession;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
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
import roundtable.conference.refusal.RoundtableUnknown;
import roundtable.refusal.CommandsMissing;
import roundtable.refusal.CommitTooLarge;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.ReportId;

/** What happens to a conference when somebody asks for something: events, none where nothing changes, or a refusal. */
public final class ConferenceDecider {
    private ConferenceDecider() {}

    /**
     * Several commands in order, each on what the one before it left; all of them or none.
     *
     * @throws RefusedException the first refusal of one of them; {@code commands-missing}, {@code commit-too-large}
     */
    public static List<ConferenceEvent> decide(
            Conference conference, ChangeConference change, Actor actor, ConferenceLimits limits, ReportIds reports) {
        require(!change.commands().isEmpty(), new CommandsMissing());
        List<ConferenceEvent> events = new ArrayList<>();
        Conference current = conference;
        for (ConferenceCommand command : change.commands()) {
            for (ConferenceEvent event : decide(current, change.conferenceId(), command, actor, limits, reports)) {
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
            Actor actor,
            ConferenceLimits limits,
            ReportIds reports) {
        require(conference.exists() || command instanceof CreateConference, new ConferenceUnknown());
        Right.neededFor(command).requireOf(actor);
        return switch (command) {
            case CreateConference c -> create(conference, id, c, actor, limits);
            case ReviseConference c -> revise(conference, c, limits);
            case ScheduleClosingSession c -> schedule(conference, c);
            case ReviseTemplate c -> revise(conference, c, limits);
            case AddRoundtable c -> add(conference, id, c.roundtable(), limits, reports);
            case GrantRole c -> grant(conference, c.grant(), limits);
            case RevokeRole c -> revoke(conference, c.grant());
        };
    }

    private static List<ConferenceEvent> create(
            Conference conference, ConferenceId id, CreateConference c, Actor actor, ConferenceLimits limits) {
        require(!conference.exists(), new ConferenceExists());
        require(!c.name().isBlank(), new ConferenceNameless());
        requireInOrder(c.from(), c.to());
        return List.of(
                new ConferenceCreated(
                        id,
                        Texts.line(c.name(), limits.name()),
                        Texts.line(c.place(), limits.name()),
                        c.from(),
                        c.to(),
                        c.closingAt(),
                        Templates.accepted(c.template(), limits)),
                new RoleGranted(actor.person(), Role.ORGANISER, null));
    }

    private static List<ConferenceEvent> grant(Conference conference, Grant grant, ConferenceLimits limits) {
        require(grant.report() == null || has(conference, grant.report()), new RoundtableUnknown());
        return conference.grants().takes(grant, limits.grants())
                ? List.of(new RoleGranted(grant.person(), grant.role(), grant.report()))
                : List.of();
    }

    private static boolean has(Conference conference, ReportId report) {
        return conference.roundtables().stream()
                .anyMatch(roundtable -> roundtable.reportId().equals(report));
    }

    private static List<ConferenceEvent> revoke(Conference conference, Grant grant) {
        return conference.grants().loses(grant)
                ? List.of(new RoleRevoked(grant.person(), grant.role(), grant.report()))
                : List.of();
    }

    private static List<ConferenceEvent> revise(Conference conference, ReviseConference c, ConferenceLimits limits) {
        require(!c.name().isBlank(), new ConferenceNameless());
        requireInOrder(c.from(), c.to());
        String name = Texts.line(c.name(), limits.name());
        String place = Texts.line(c.place(), limits.name());
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
                Texts.line(asked.code().strip(), limits.code()),
                Texts.line(asked.title(), limits.name()),
                Texts.line(asked.place(), limits.name()),
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
