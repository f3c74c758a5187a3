package roundtable.commands.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/**
 * What a device says, as browsers write it ({@code PublicKeyCredential.toJSON()}). They add fields with time, so those that
 * aren't needed are passed over. Bytes are in Base64 for addresses. What they hold goes
 * through parsers of libraries, which fail in many ways: each of them means no.
 */
final class PasskeyAnswer {
    private static final Logger log = LoggerFactory.getLogger(PasskeyAnswer.class);

    private PasskeyAnswer() {}

    /** Tells the operator what was wrong with one, by the name that libraries have for it: {@code BadOriginException}. */
    static void note(RuntimeException wrong) {
        log.info("a passkey was not verified: {}", wrong.getClass().getSimpleName());
    }

    /** A new passkey. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(String id, MadeResponse response) {
        PublicKeyCredential<AuthenticatorAttestationResponse> credential() {
            return PasskeyAnswer.<AuthenticatorAttestationResponse>credential(
                    id,
                    AuthenticatorAttestationResponse.builder()
                            .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                            .attestationObject(Bytes.fromBase64(response.attestationObject()))
                            .transports(response.known())
                            .build());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MadeResponse(
            String clientDataJSON,
            String attestationObject,
            @Nullable List<String> transports) {
        /** Hints on how to reach the device; those that nobody knows are dropped. */
        private List<AuthenticatorTransport> known() {
            return Arrays.stream(AuthenticatorTransport.values())
                    .filter(known -> transports != null && transports.contains(known.getValue()))
                    .toList();
        }
    }

    /** The use of one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Used(String id, UsedResponse response) {
        PublicKeyCredential<AuthenticatorAssertionResponse> credential() {
            return PasskeyAnswer.<AuthenticatorAssertionResponse>credential(
                    id,
                    AuthenticatorAssertionResponse.builder()
                            .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                            .authenticatorData(Bytes.fromBase64(response.authenticatorData()))
                            .signature(Bytes.fromBase64(response.signature()))
                            .userHandle(Bytes.fromBase64(response.userHandle()))
                            .build());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UsedResponse(String clientDataJSON, String authenticatorData, String signature, String userHandle) {}

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(String id, R response) {
        PublicKeyCredential.PublicKeyCredentialBuilder<R> builder = PublicKeyCredential.builder();
        builder.id(id);
        builder.rawId(Bytes.fromBase64(id));
        builder.type(PublicKeyCredentialType.PUBLIC_KEY);
        builder.response(response);
        return builder.build();
    }
}
