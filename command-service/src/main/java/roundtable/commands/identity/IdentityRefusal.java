package roundtable.commands.identity;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;

/** Why somebody can't come in, or can't ask somebody else in. */
final class IdentityRefusal {
    static final Refusal SIGN_IN_FAILED = new Reason(
            "sign-in-failed",
            "This e-mail address and this password don't belong together here.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal SIGN_IN_SLOWED = new Reason(
            "sign-in-slowed",
            "Too many tries from here. Please wait a little; a browser in which you signed in before is let in.",
            RefusalKind.TOO_OFTEN);
    static final Refusal PASSWORDS_BUSY = new Reason(
            "sign-in-busy", "Too many people sign in at this moment. Please try again.", RefusalKind.UNAVAILABLE);
    static final Refusal LINK_UNKNOWN = new Reason(
            "link-unknown", "This link isn't one of ours. Check that all of it was copied.", RefusalKind.NOT_FOUND);
    static final Refusal LINK_USED =
            new Reason("link-used", "This link was used already. Sign in, or ask for a new one.", RefusalKind.GONE);
    static final Refusal LINK_EXPIRED =
            new Reason("link-expired", "This link has run out. Ask for a new one.", RefusalKind.GONE);
    static final Refusal PASSWORD_SHORT =
            new Reason("password-short", "A password has 12 to 128 characters.", RefusalKind.MALFORMED);
    static final Refusal PASSWORD_COMMON = new Reason(
            "password-common",
            "This password is among those that are tried first. Choose another one.",
            RefusalKind.MALFORMED);
    static final Refusal NAME_INVALID =
            new Reason("name-invalid", "A name has 1 to 120 characters, and not only spaces.", RefusalKind.MALFORMED);
    static final Refusal NAME_TAKEN = new Reason(
            "name-taken",
            "Somebody here has this name already. Add something that tells you apart.",
            RefusalKind.CONFLICT);
    static final Refusal EMAIL_INVALID =
            new Reason("email-invalid", "This doesn't look like an e-mail address.", RefusalKind.MALFORMED);
    static final Refusal EMAIL_TAKEN = new Reason(
            "email-taken",
            "Somebody here has this e-mail address already. If it is you, sign in and open the link again.",
            RefusalKind.CONFLICT);
    static final Refusal JOIN_INCOMPLETE = new Reason(
            "join-incomplete", "A name, an e-mail address and a password are needed.", RefusalKind.MALFORMED);
    static final Refusal INVITATION_UNKNOWN =
            new Reason("invitation-unknown", "There is no such invitation.", RefusalKind.NOT_FOUND);
    static final Refusal INVITATION_INVALID = new Reason(
            "invitation-invalid", "A role for one roundtable needs its conference, too.", RefusalKind.MALFORMED);
    static final Refusal PERSON_UNKNOWN =
            new Reason("person-unknown", "There is no such person.", RefusalKind.NOT_FOUND);
    static final Refusal SESSION_UNKNOWN =
            new Reason("session-unknown", "There is no such session of yours.", RefusalKind.NOT_FOUND);
    static final Refusal CONFERENCE_UNKNOWN =
            new Reason("conference-unknown", "There is no such conference.", RefusalKind.NOT_FOUND);
    static final Refusal ROUNDTABLE_UNKNOWN =
            new Reason("roundtable-unknown", "There is no such roundtable in this conference.", RefusalKind.NOT_FOUND);
    static final Refusal MAIL_NOT_CONFIGURED = new Reason(
            "mail-not-configured",
            "No mail is sent from here. Pass the link on in another way.",
            RefusalKind.UNAVAILABLE);
    static final Refusal MAIL_ADDRESS_MISSING =
            new Reason("mail-address-missing", "This invitation names no e-mail address.", RefusalKind.CONFLICT);
    static final Refusal MAIL_FAILED =
            new Reason("mail-failed", "The mail could not be sent. Please try again.", RefusalKind.UNAVAILABLE);

    private IdentityRefusal() {}

    static RefusedException refused(Refusal refusal) {
        return new RefusedException(refusal);
    }
}
