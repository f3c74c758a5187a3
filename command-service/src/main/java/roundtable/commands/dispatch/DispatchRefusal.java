package roundtable.commands.dispatch;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a request does not get through, whatever it asks for. */
final class DispatchRefusal {
    static final Refusal COMMAND_ID_REUSED = new Reason(
            "command-id-reused",
            "This request has the id of another one that was carried out before. Send it under an id of its own.",
            RefusalKind.CONFLICT);
    static final Refusal TOO_BUSY = new Reason(
            "too-busy",
            "Others changed this at the same moment, again and again. Nothing was changed; please try again.",
            RefusalKind.UNAVAILABLE);
    static final Refusal COMMANDS_MALFORMED = new Reason(
            "commands-malformed",
            "The commands of a request are a list of objects, each with a type.",
            RefusalKind.MALFORMED);

    private DispatchRefusal() {}
}
