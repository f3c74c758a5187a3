/**
 * Who there is, how they come in, and how they sign in. What is personal (names, addresses, passwords' hashes) is in the
 * collections {@code people}, {@code sessions}, {@code invitations}, {@code identities}, {@code oidc-visits} and those of
 * passkeys alone, and never in the journal.
 *
 * <p>Passkeys are checked by Spring Security ({@link PasskeyParty}); {@link PasskeyAdding} and {@link PasskeySignIn} ask the
 * questions, and each question can be answered once ({@link PasskeyChallenges}).
 */
@NullMarked
package roundtable.commands.identity;

import org.jspecify.annotations.NullMarked;
