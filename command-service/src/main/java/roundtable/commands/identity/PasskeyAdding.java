package roundtable.commands.identity;

import com.mongodb.MongoException;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import roundtable.commands.identity.PasskeyChallenges.Holder;
import roundtable.kit.session.Session;
import roundtable.refusal.RefusedException;

/** Adding a passkey to one's account. It opens the account from then on, so whoever adds one has to have proved who they are. */
final class PasskeyAdding {
    private final Passkeys passkeys;
    private final PasskeyHandles handles;
    private final PasskeyChallenges challenges;
    private final SignIn signIn;
    private final PasskeySettings settings;
    private final Clock clock;
    private final AttestationObjectConverter attestations = new AttestationObjectConverter(new ObjectConverter());

    PasskeyAdding(
            Passkeys passkeys,
            PasskeyHandles handles,
            PasskeyChallenges challenges,
            SignIn signIn,
            PasskeySettings settings,
            Clock clock) {
        this.passkeys = passkeys;
        this.handles = handles;
        this.challenges = challenges;
        this.signIn = signIn;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to ask a device for. Whoever proved long ago who they are has to give their password, too, or to sign in anew. */
    PublicKeyCredentialCreationOptions begin(
            Person person, Session session, @Nullable String password, Browser browser, PasskeyParty party) {
        if (password != null) {
            signIn.proveAgain(person, password, browser);
        } else if (!session.provedAt().plus(settings.proof()).isAfter(clock.instant())) {
            throw IdentityRefusal.refused(
                    person.hasPassword() ? PasskeyRefusal.PROOF_NEEDED : PasskeyRefusal.PROOF_BY_PROVIDER);
        }
        passkeys.requireRoom(person.id());
        Authentication owner = UsernamePasswordAuthenticationToken.authenticated(person.email(), null, List.of());
        PublicKeyCredentialCreationOptions options = party.adding()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
        challenges.give(Holder.adding(session), options.getChallenge());
        return options;
    }

    /** Adds what a device made; refuses with {@code passkey-invalid} what it can't have made of these options. */
    Passkey finish(Person person, Session session, String label, PasskeyAnswer.Made made, PasskeyParty party) {
        String called = Spelling.label(label);
        Bytes challenge = challenges.take(Holder.adding(session));
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = made.credential();
            requireOwnId(credential);
            var added = party.adding()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            party.offered(challenge, handles.of(person)),
                            new RelyingPartyPublicKey(credential, called)));
            return passkeys.of(person.id()).stream()
                    .filter(passkey ->
                            passkey.id().equals(added.getCredentialId().toBase64UrlString()))
                    .findFirst()
                    .orElseThrow(() -> IdentityRefusal.refused(PasskeyRefusal.UNKNOWN));
        } catch (MongoException | RefusedException ours) {
            throw ours;
        } catch (RuntimeException wrong) {
            PasskeyAnswer.note(wrong);
            throw IdentityRefusal.refused(PasskeyRefusal.INVALID);
        }
    }

    /** The device signs under which id it keeps the passkey; Spring Security believes what stands beside it. */
    private void requireOwnId(PublicKeyCredential<AuthenticatorAttestationResponse> credential) {
        var object = Objects.requireNonNull(attestations.convert(
                credential.getResponse().getAttestationObject().getBytes()));
        var attested = object.getAuthenticatorData().getAttestedCredentialData();
        if (attested == null || !new Bytes(attested.getCredentialId()).equals(credential.getRawId())) {
            throw new IllegalArgumentException("another id");
        }
        if (passkeys.find(credential.getRawId()).isPresent()) {
            throw IdentityRefusal.refused(PasskeyRefusal.KNOWN);
        }
    }
}
