package roundtable.commands.identity;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import roundtable.access.PersonId;

/**
 * A passkey as it is stored: {@code {_id: credential id, person, handle, label, publicKey, signatureCount, uvInitialized,
 * transports, backupEligible, backupState, attestation, createdAt, usedAt?}}. Spring Security reads the public key from the
 * attestation object, which is why that is kept; what the browser said when it was made is not.
 */
final class PasskeyDocument {
    private PasskeyDocument() {}

    static Document of(PersonId person, CredentialRecord record, Instant now) {
        return new Document("_id", record.getCredentialId().toBase64UrlString())
                .append("person", person.value())
                .append("handle", binary(record.getUserEntityUserId()))
                .append("label", record.getLabel())
                .append("publicKey", new Binary(record.getPublicKey().getBytes()))
                .append("signatureCount", record.getSignatureCount())
                .append("uvInitialized", record.isUvInitialized())
                .append("transports", transports(record))
                .append("backupEligible", record.isBackupEligible())
                .append("backupState", record.isBackupState())
                .append("attestation", binary(record.getAttestationObject()))
                .append("createdAt", Date.from(now));
    }

    private static List<String> transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toList();
    }

    static @Nullable Binary binary(@Nullable Bytes bytes) {
        return bytes == null ? null : new Binary(bytes.getBytes());
    }

    static CredentialRecord record(Document found) {
        Instant created = found.getDate("createdAt").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(found.getString("_id")))
                .userEntityUserId(bytes(found, "handle"))
                .label(found.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(bytes(found, "publicKey").getBytes()))
                .signatureCount(found.getLong("signatureCount"))
                .uvInitialized(found.getBoolean("uvInitialized"))
                .transports(found.getList("transports", String.class).stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(found.getBoolean("backupEligible"))
                .backupState(found.getBoolean("backupState"))
                .attestationObject(bytes(found, "attestation"))
                .created(created)
                .lastUsed(usedAt(found).orElse(created))
                .build();
    }

    static Passkey passkey(Document found) {
        return new Passkey(
                found.getString("_id"),
                found.getString("label"),
                found.getDate("createdAt").toInstant(),
                usedAt(found).orElse(null));
    }

    private static Optional<Instant> usedAt(Document found) {
        return Optional.ofNullable(found.getDate("usedAt")).map(Date::toInstant);
    }

    private static Bytes bytes(Document found, String field) {
        return new Bytes(found.get(field, Binary.class).getData());
    }
}
