package roundtable.access;

import java.util.List;
import roundtable.closing.command.BeginBoard;
import roundtable.closing.command.ClosingCommand;
import roundtable.closing.command.DropPin;
import roundtable.closing.command.KeepWording;
import roundtable.closing.command.MarkSaid;
import roundtable.closing.command.MarkUnsaid;
import roundtable.closing.command.PinItem;
import roundtable.closing.command.PlanMinutes;
import roundtable.closing.command.PlanSpeech;
import roundtable.closing.command.TakeOverWording;
import roundtable.conference.command.AddRoundtable;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.CreateConference;
import roundtable.conference.command.ReviseConference;
import roundtable.conference.command.ReviseTemplate;
import roundtable.conference.command.ScheduleClosingSession;
import roundtable.installation.command.InstallationCommand;
import roundtable.refusal.NotForYourRole;
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

/**
 * Which roles may do what: the one table. Every command, query, copy, live view and message about presence needs one of
 * these; {@code roundtable.kit.access.Rights} judges by them, and {@code docs/security.md} shows what follows.
 */
public enum Right {
    /** A report, today's and earlier ones, its trail, its live views, and being seen in it. */
    READ(Role.values()),
    /** Taking a copy of a report's trail along. */
    EXPORT(Role.values()),
    /** What the stored chain of a report proves, and its checkpoints. */
    PROVE(Role.values()),
    /** What looks like a participant's name. */
    SEE_FINDINGS(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER),
    WRITE(Role.RAPPORTEUR, Role.NOTE_TAKER),
    /** What was removed is still there: to bring it back says nothing new, so whoever looks into a removal may. */
    RESTORE(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.AUDITOR),
    ASSIGN(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER),
    COMMENT(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.CHAIR, Role.ORGANISER),
    CONCLUDE(Role.RAPPORTEUR),
    WITHDRAW_NAME(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER),
    FORGET(Role.RAPPORTEUR, Role.ORGANISER),
    LIST_PARTICIPANTS(Role.ORGANISER),
    /** A conference and those of its roundtables whose reports somebody may read. */
    SEE_CONFERENCE(Role.values()),
    /** The board of the closing session, and its script. */
    SEE_BOARD(Role.CHAIR, Role.ORGANISER, Role.AUDITOR),
    /** Making the board, and writing its script. */
    LEAD(Role.CHAIR, Role.ORGANISER),
    /** What a conference is called, when it is, its template and its roundtables. */
    SET_UP(Role.ORGANISER),
    /** On the installation. */
    CREATE_CONFERENCE(Role.ORGANISER),
    /** Who holds which role. */
    SEE_RIGHTS(Role.ORGANISER, Role.AUDITOR),
    GRANT(Role.ORGANISER),
    /** Having a checkpoint made of the whole log; on the installation. */
    WRITE_CHECKPOINT(Role.AUDITOR, Role.ORGANISER),
    /** How messages to other systems fare, and having them sent again; on the installation. */
    SEND_AGAIN(Role.ORGANISER);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type cannot say so
    private final List<Role> roles;

    Right(Role... roles) {
        this.roles = List.of(roles);
    }

    /** Those who have it. */
    public List<Role> roles() {
        return roles;
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /**
     * Refuses whoever hasn't it.
     *
     * @throws RefusedException {@code not-for-your-role}
     */
    public void requireOf(Actor actor) {
        if (!isOf(actor.role())) {
            throw new RefusedException(new NotForYourRole(roles));
        }
    }

    /** What a command to a report needs. */
    public static Right neededFor(ReportCommand command) {
        return switch (command) {
            case AssignRapporteur c -> ASSIGN;
            case AssignNoteTaker c -> ASSIGN;
            case AddBullet c -> WRITE;
            case AddHeading c -> WRITE;
            case AddParagraph c -> WRITE;
            case AddQuote c -> WRITE;
            case EditText c -> WRITE;
            case MoveItem c -> WRITE;
            case RemoveItem c -> WRITE;
            case RestoreItem c -> RESTORE;
            case TagItem c -> WRITE;
            case UntagItem c -> WRITE;
            case CommentOnItem c -> COMMENT;
            case ResolveComment c -> COMMENT;
            case FinaliseSection c -> CONCLUDE;
            case ReopenSection c -> CONCLUDE;
            case SubmitReport c -> CONCLUDE;
            case WithdrawReport c -> CONCLUDE;
            case RequestAttribution c -> WRITE;
            case ApproveAttribution c -> WRITE;
            case MarkQuoteAnonymous c -> WITHDRAW_NAME;
            case RedactItem c -> FORGET;
            case GiveParticipants c -> LIST_PARTICIPANTS;
            case KeepName c -> WRITE;
        };
    }

    /** What it takes on the script of a closing session to do what takes this right on a report. */
    public Right onScript() {
        return switch (this) {
            case READ, EXPORT, PROVE -> SEE_BOARD;
            default -> LEAD;
        };
    }

    /** What a command to a closing session needs. */
    public static Right neededFor(ClosingCommand command) {
        return switch (command) {
            case BeginBoard c -> LEAD;
            case PinItem c -> LEAD;
            case DropPin c -> LEAD;
            case TakeOverWording c -> LEAD;
            case KeepWording c -> LEAD;
            case MarkSaid c -> LEAD;
            case MarkUnsaid c -> LEAD;
            case PlanMinutes c -> LEAD;
            case PlanSpeech c -> LEAD;
        };
    }

    /** What a command to a conference needs. */
    public static Right neededFor(ConferenceCommand command) {
        return switch (command) {
            case CreateConference c -> CREATE_CONFERENCE;
            case ReviseConference c -> SET_UP;
            case ScheduleClosingSession c -> SET_UP;
            case ReviseTemplate c -> SET_UP;
            case AddRoundtable c -> SET_UP;
            case roundtable.conference.command.GrantRole c -> GRANT;
            case roundtable.conference.command.RevokeRole c -> GRANT;
        };
    }

    /** What a command to the installation needs. */
    public static Right neededFor(InstallationCommand command) {
        return switch (command) {
            case roundtable.installation.command.GrantRole c -> GRANT;
            case roundtable.installation.command.RevokeRole c -> GRANT;
        };
    }
}
