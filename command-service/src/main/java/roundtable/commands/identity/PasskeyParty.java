package roundtable.commands.identity;

import java.util.List;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Roundtable as devices see it, at one address. A device has to keep the passkey itself and to make sure who holds it: so
 * nobody types an e-mail address, and a passkey is two factors, the device and what unlocks it.
 */
final class PasskeyParty {
    private static final UserVerificationRequirement VERIFIED = UserVerificationRequirement.REQUIRED;
    private static final AuthenticatorSelectionCriteria SELECTION = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(VERIFIED)
            .build();
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final PublicKeyCredentialRpEntity entity;
    private final WebAuthnRelyingPartyOperations adding;
    private final WebAuthnRelyingPartyOperations using;

    PasskeyParty(PasskeySite site, PasskeyHandles handles, Passkeys passkeys) {
        entity = PublicKeyCredentialRpEntity.builder()
                .id(site.id())
                .name("Roundtable")
                .build();
        adding = operations(
                site,
                handles,
                new PasskeyRecords(
                        passkeys,
                        record -> handles.personOf(record.getUserEntityUserId())
                                .ifPresent(person -> passkeys.add(person, record))));
        using = operations(site, handles, new PasskeyRecords(passkeys, passkeys::use));
    }

    private WebAuthnRelyingPartyOperations operations(
            PasskeySite site, PasskeyHandles handles, UserCredentialRepository records) {
        var operations = new Webauthn4JRelyingPartyOperations(handles, records, entity, Set.of(site.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(SELECTION).pubKeyCredParams(ALGORITHMS));
        operations.setCustomizeRequestOptions(options -> options.userVerification(VERIFIED));
        return operations;
    }

    /** What offers a new passkey to a device, and takes it. */
    WebAuthnRelyingPartyOperations adding() {
        return adding;
    }

    /** What asks a device for a passkey, and checks what it says. */
    WebAuthnRelyingPartyOperations using() {
        return using;
    }

    /** What somebody was offered with this challenge. */
    PublicKeyCredentialCreationOptions offered(Bytes challenge, PublicKeyCredentialUserEntity user) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity)
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .authenticatorSelection(SELECTION)
                .build();
    }

    /** What somebody was asked with this challenge. */
    PublicKeyCredentialRequestOptions asked(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(entity.getId())
                .challenge(challenge)
                .userVerification(VERIFIED)
                .build();
    }
}
