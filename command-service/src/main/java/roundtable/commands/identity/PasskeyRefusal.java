package roundtable.commands.identity;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a passkey isn't taken, or opens nothing. */
final class PasskeyRefusal {
    static final Refusal FAILED = new Reason(
            "passkey-failed",
            "This passkey opens nothing here. Sign in with your password, or use another passkey.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal LATE =
            new Reason("passkey-late", "That took too long, or was done already. Please try again.", RefusalKind.GONE);
    static final Refusal INVALID = new Reason(
            "passkey-invalid",
            "What your device sent could not be verified, so no passkey was added. Please try again.",
            RefusalKind.MALFORMED);
    static final Refusal KNOWN = new Reason("passkey-known", "This passkey was added already.", RefusalKind.CONFLICT);
    static final Refusal TOO_MANY = new Reason(
            "too-many-passkeys",
            "You have ten passkeys, and there can't be more. Remove one that you don't use.",
            RefusalKind.CONFLICT);
    static final Refusal UNKNOWN =
            new Reason("passkey-unknown", "There is no such passkey of yours.", RefusalKind.NOT_FOUND);
    static final Refusal LABEL_INVALID = new Reason(
            "passkey-label-invalid",
            "A passkey's name has 1 to 60 characters, and not only spaces.",
            RefusalKind.MALFORMED);
    static final Refusal ELSEWHERE = new Reason(
            "passkeys-elsewhere",
            "Passkeys don't work at this address. Open Roundtable at the address that its links have.",
            RefusalKind.CONFLICT);
    static final Refusal PROOF_NEEDED = new Reason(
            "proof-needed", "You signed in a while ago. Please give your password once more.", RefusalKind.NOT_ALLOWED);
    static final Refusal PROOF_BY_PROVIDER = new Reason(
            "proof-by-provider",
            "You signed in a while ago. Please sign in once more, and add the passkey then.",
            RefusalKind.NOT_ALLOWED);
    static final Refusal PASSWORD_WRONG =
            new Reason("password-wrong", "This isn't your password.", RefusalKind.NOT_ALLOWED);

    private PasskeyRefusal() {}
}
