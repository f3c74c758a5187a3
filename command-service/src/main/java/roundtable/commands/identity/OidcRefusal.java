package roundtable.commands.identity;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why somebody can't come in by an identity provider. */
final class OidcRefusal {
    static final Refusal PROVIDER_NONE =
            new Reason("provider-none", "Nobody signs in by an identity provider here.", RefusalKind.NOT_FOUND);
    static final Refusal PROVIDER_REFUSED =
            new Reason("provider-refused", "The identity provider did not let you in.", RefusalKind.UNKNOWN_CALLER);
    static final Refusal PROVIDER_ANSWER_INVALID = new Reason(
            "provider-answer-invalid",
            "What the identity provider answered can't be believed. Please try again.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal SIGN_IN_LAPSED = new Reason(
            "sign-in-lapsed",
            "This browser did not begin this sign-in, or too long ago. Please begin again.",
            RefusalKind.UNKNOWN_CALLER);
    static final Refusal INVITATION_NEEDED = new Reason(
            "invitation-needed",
            "The identity provider knows you, but you have no seat here yet. Ask the organiser for a link.",
            RefusalKind.NOT_ALLOWED);
    static final Refusal IDENTITY_TAKEN = new Reason(
            "identity-taken",
            "Somebody else of the identity provider has this account here already. Ask the organiser.",
            RefusalKind.CONFLICT);
    static final Refusal CLAIMS_MISSING = new Reason(
            "claims-missing",
            "The identity provider doesn't say your name and your e-mail address, which are needed to join.",
            RefusalKind.CONFLICT);
    static final Refusal LINK_FOR_PASSWORD = new Reason(
            "link-for-password", "This link sets a password; the identity provider has its own.", RefusalKind.CONFLICT);

    private OidcRefusal() {}
}
