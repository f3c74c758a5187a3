package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.closing.Script;
import roundtable.closing.refusal.ScriptTakesTextAlone;
import roundtable.refusal.CommandsMissing;
import roundtable.refusal.CommitTooLarge;
import roundtable.refusal.RefusedException;
import roundtable.report.command.AddBullet;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.AddQuote;
import roundtable.report.command.ApproveAttribution;
import roundtable.report.command.AssignNoteTaker;
import roundtable.report.command.AssignRapporteur;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.EditText;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.GiveParticipants;
import roundtable.report.command.KeepName;
import roundtable.report.command.MarkQuoteAnonymous;
import roundtable.report.command.MoveItem;
import roundtable.report.command.OpenReport;
import roundtable.report.command.RecordKeyDestroyed;
import roundtable.report.command.RedactItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReopenSection;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.RequestAttribution;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.SubmitReport;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.command.WithdrawReport;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.refusal.ReportAlreadySubmitted;
import roundtable.report.refusal.ReportExists;
import roundtable.report.refusal.ReportUnknown;

/** What happens to a report when somebody asks for something: events, none where nothing changes, or a refusal. */
public final class ReportDecider {
    private ReportDecider() {}

    /**
     * Opens a report that is not there yet.
     *
     * @throws RefusedException {@code report-exists}
     */
    public static List<ReportEvent> open(Report report, OpenReport command) {
        if (report.isOpen()) {
            throw new RefusedException(new ReportExists());
        }
        return List.of(new ReportOpened(
                command.reportId(),
                command.conferenceId(),
                command.conference(),
                command.roundtable(),
                command.template()));
    }

    /**
     * Several commands in order, each on what the one before it left; all of them or none.
     *
     * @throws RefusedException the first refusal of one of them; {@code commands-missing}, {@code commit-too-large}
     */
    public static List<ReportEvent> decide(
            Report report, List<ReportCommand> commands, Actor actor, ReportLimits limits) {
        if (commands.isEmpty()) {
            throw new RefusedException(new CommandsMissing());
        }
        if (commands.size() == 1) {
            return bounded(decide(report, commands.getFirst(), actor, limits), limits);
        }
        List<ReportEvent> events = new ArrayList<>();
        Report current = report;
        for (ReportCommand command : commands) {
            for (ReportEvent event : decide(current, command, actor, limits)) {
                events.add(event);
                current = current.evolve(event, limits);
            }
            bounded(events, limits);
        }
        return events;
    }

    /**
     * One command.
     *
     * @throws RefusedException with a reason of {@code roundtable.report.refusal}, or a common one
     */
    public static List<ReportEvent> decide(Report report, ReportCommand command, Actor actor, ReportLimits limits) {
        if (!report.isOpen()) {
            throw new RefusedException(new ReportUnknown());
        }
        if (report.script() && !Script.takes(command)) {
            throw new RefusedException(new ScriptTakesTextAlone());
        }
        Right needed = Right.neededFor(command);
        (report.script() ? needed.onScript() : needed).requireOf(actor);
        if (report.submitted() && !evenOfSubmitted(command)) {
            throw new RefusedException(new ReportAlreadySubmitted());
        }
        return switch (command) {
            case AssignRapporteur c -> HeaderDecider.assignRapporteur(report, c, limits);
            case AssignNoteTaker c -> HeaderDecider.assignNoteTaker(report, c, limits);
            case AddBullet c -> AdditionDecider.bullet(report, c, limits);
            case AddHeading c -> AdditionDecider.heading(report, c, limits);
            case AddParagraph c -> AdditionDecider.paragraph(report, c, limits);
            case AddQuote c -> AdditionDecider.quote(report, c, limits);
            case EditText c -> TextDecider.edit(report, c, actor.person(), limits);
            case MoveItem c -> PlaceDecider.move(report, c);
            case RemoveItem c -> PlaceDecider.remove(report, c);
            case RestoreItem c -> PlaceDecider.restore(report, c);
            case TagItem c -> TagDecider.tag(report, c, limits);
            case UntagItem c -> TagDecider.untag(report, c);
            case CommentOnItem c -> CommentDecider.comment(report, c, limits);
            case ResolveComment c -> CommentDecider.resolve(report, c);
            case FinaliseSection c -> ConclusionDecider.finalise(report, c);
            case ReopenSection c -> ConclusionDecider.reopen(report, c);
            case SubmitReport c -> ConclusionDecider.submit(report);
            case WithdrawReport c -> ConclusionDecider.withdraw(report);
            case RequestAttribution c -> AttributionDecider.request(report, c, limits);
            case ApproveAttribution c -> AttributionDecider.approve(report, c, limits);
            case MarkQuoteAnonymous c -> AttributionDecider.markAnonymous(report, c);
            case RedactItem c -> ForgettingDecider.redact(report, c);
            case GiveParticipants c -> NameDecider.giveParticipants(report, c, limits);
            case KeepName c -> NameDecider.keep(report, c, limits);
        };
    }

    /** A report that is submitted changes no more; but nobody has to stay named in it. */
    private static boolean evenOfSubmitted(ReportCommand command) {
        return command instanceof WithdrawReport
                || command instanceof MarkQuoteAnonymous
                || command instanceof RedactItem
                || (command instanceof GiveParticipants list
                        && list.participants().isEmpty());
    }

    /** That an epoch of a report's keys was destroyed. */
    public static List<ReportEvent> record(Report report, RecordKeyDestroyed command) {
        return ForgettingDecider.keyDestroyed(report, command.epoch());
    }

    private static List<ReportEvent> bounded(List<ReportEvent> events, ReportLimits limits) {
        if (events.size() > limits.events()) {
            throw new RefusedException(new CommitTooLarge(limits.events()));
        }
        return events;
    }
}
