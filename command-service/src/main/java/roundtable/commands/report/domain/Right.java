package roundtable.commands.report.domain;

import java.util.List;
import roundtable.access.Actor;
import roundtable.access.Role;
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

/** Which roles may do what to a report. */
enum Right {
    WRITE(Role.RAPPORTEUR, Role.NOTE_TAKER),
    /** What was removed is still there: to bring it back says nothing new, so whoever looks into a removal may. */
    RESTORE(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.AUDITOR),
    ASSIGN(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER),
    COMMENT(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.CHAIR, Role.ORGANISER),
    CONCLUDE(Role.RAPPORTEUR),
    WITHDRAW_NAME(Role.RAPPORTEUR, Role.NOTE_TAKER, Role.ORGANISER),
    FORGET(Role.RAPPORTEUR, Role.ORGANISER),
    LIST_PARTICIPANTS(Role.ORGANISER);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type cannot say so
    private final List<Role> roles;

    Right(Role... roles) {
        this.roles = List.of(roles);
    }

    /** @throws RefusedException {@code not-for-your-role} */
    void requireOf(Actor actor) {
        if (!roles.contains(actor.role())) {
            throw new RefusedException(new NotForYourRole(roles));
        }
    }

    static Right neededFor(ReportCommand command) {
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
}
