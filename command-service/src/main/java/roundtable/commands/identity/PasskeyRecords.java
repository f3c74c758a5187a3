package roundtable.commands.identity;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The passkeys as Spring Security asks for them. It saves a new one and a used one by the same method; here it is said which
 * of the two saving means, or one that is removed while it is used would be back.
 */
final class PasskeyRecords implements UserCredentialRepository {
    private final Passkeys passkeys;
    private final Consumer<CredentialRecord> saving;

    PasskeyRecords(Passkeys passkeys, Consumer<CredentialRecord> saving) {
        this.passkeys = passkeys;
        this.saving = saving;
    }

    @Override
    public void delete(Bytes id) {
        passkeys.ownerOf(id).ifPresent(owner -> passkeys.remove(owner, id.toBase64UrlString()));
    }

    @Override
    public void save(CredentialRecord record) {
        saving.accept(record);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return passkeys.find(id).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.under(handle);
    }
}
