package roundtable.commands.identity;

import com.mongodb.MongoException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import roundtable.commands.identity.PasskeyChallenges.Holder;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;

/** Signing in with a passkey. Nobody says first who they are: the device chooses, and its answer tells. */
final class PasskeySignIn {
    private static final String UNKNOWN = "a passkey that is not known";

    private final Passkeys passkeys;
    private final People people;
    private final PasskeyChallenges challenges;
    private final SignIn signIn;

    PasskeySignIn(Passkeys passkeys, People people, PasskeyChallenges challenges, SignIn signIn) {
        this.passkeys = passkeys;
        this.people = people;
        this.challenges = challenges;
        this.signIn = signIn;
    }

    /** What to ask a device for: the same for everybody but the challenge, which only the holder of the token can have answered. */
    PublicKeyCredentialRequestOptions begin(String token, PasskeyParty party) {
        PublicKeyCredentialRequestOptions options = party.using()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        challenges.give(Holder.signingIn(token), options.getChallenge());
        return options;
    }

    /** Signs in whoever the passkey belongs to; refuses with {@code passkey-failed} whatever is wrong with it. */
    SignIn.Done finish(String token, PasskeyAnswer.Used used, Browser browser, PasskeyParty party) {
        Bytes challenge = challenges.take(Holder.signingIn(token));
        Optional<Person> owner = ownerOf(used);
        String account = owner.map(Person::email).orElse(UNKNOWN);
        SignIn.Claim claim =
                new SignIn.Claim(account, owner, browser, SecurityEvent.PASSKEY_REFUSED, PasskeyRefusal.FAILED);
        signIn.prove(claim, () -> owner.isPresent() && isRight(challenge, used, owner.get(), browser, party));
        return signIn.begin(owner.orElseThrow(), browser);
    }

    private Optional<Person> ownerOf(PasskeyAnswer.Used used) {
        try {
            return passkeys.ownerOf(Bytes.fromBase64(used.id())).flatMap(people::byId);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private boolean isRight(
            Bytes challenge, PasskeyAnswer.Used used, Person owner, Browser browser, PasskeyParty party) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = used.credential();
            if (!isOwners(credential)) {
                return false;
            }
            party.using().authenticate(new RelyingPartyAuthenticationRequest(party.asked(challenge), credential));
            return true;
        } catch (MaliciousCounterValueException copied) {
            SecurityLog.note(SecurityEvent.PASSKEY_COPIED, owner.id().value(), browser.address(), null);
            return false;
        } catch (MongoException ours) {
            throw ours;
        } catch (RuntimeException wrong) {
            PasskeyAnswer.note(wrong);
            return false;
        }
    }

    /** The device has to say whose passkey it used, since nobody else did; Spring Security doesn't compare it. */
    private boolean isOwners(PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        Bytes told = credential.getResponse().getUserHandle();
        return passkeys.find(credential.getRawId())
                .map(CredentialRecord::getUserEntityUserId)
                .filter(handle -> handle.equals(told))
                .isPresent();
    }
}
