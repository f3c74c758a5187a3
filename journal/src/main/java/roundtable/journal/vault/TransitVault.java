package roundtable.journal.vault;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A vault in HashiCorp Vault's transit engine. An epoch is a transit key named {@code roundtable-<32 hex digits>}; it
 * never leaves the server. Keys are made with {@code derived}, so the context of each data key goes into the key that
 * encrypts it, and one that was moved to another context doesn't open.
 *
 * <p><b>Identity.</b> One more key, {@code roundtable-identity}, is made when it is first needed. The vault's id is an
 * HMAC by that key's first version: it needs no place to be kept, two processes that start at once agree on it, it stays
 * the same through rotations and when the Vault is restored or moved, and another Vault can't have it. Rotations rotate
 * this key last, so its version is the master version.
 *
 * <p><b>Policy.</b> The token needs, under the mount: {@code create, read, update, delete} on {@code keys/roundtable-*},
 * {@code update} on {@code keys/roundtable-*}{@code /config} and {@code /rotate}, {@code list} on {@code keys}, and {@code
 * update} on {@code encrypt/roundtable-*}, {@code decrypt/roundtable-*} and {@code hmac/roundtable-identity}. It should not
 * have {@code create} on {@code encrypt}: there, Vault makes a key that is missing, and what was destroyed would be back,
 * by name. Should it have it all the same, the key type that is sent along lets Vault refuse; it is read for a new key
 * only.
 *
 * <p>What the Vault's own snapshots hold isn't destroyed: the same goes for them as for backups of a keystore.
 */
public final class TransitVault implements KeyVault {

    private static final Pattern EPOCH = Pattern.compile("roundtable-[0-9a-f]{32}");

    private final TransitClient client;
    private final TransitIdentity identity;

    /** Sends nothing yet. */
    public TransitVault(TransitSettings settings) {
        this.client = new TransitClient(settings);
        this.identity = new TransitIdentity(client);
    }

    @Override
    public String id() {
        return identity.id();
    }

    @Override
    public String createEpoch() {
        String epoch = "roundtable-" + Aead.randomName();
        if (!client.post("keys/" + epoch, Map.of("type", "aes256-gcm96", "derived", true))
                .done()) {
            throw refused("make a key epoch");
        }
        return epoch;
    }

    @Override
    public boolean knows(String epoch) {
        return EPOCH.matcher(epoch).matches() && client.has("keys/" + epoch);
    }

    @Override
    public List<byte[]> wrap(String epoch, List<Bound> keys) {
        DataKeys.check(keys);
        return anyOf(epoch, keys) ? new TransitBatch(client, epoch).encrypt(keys) : List.of();
    }

    @Override
    public List<byte[]> unwrap(String epoch, List<Bound> wrapped) {
        return anyOf(epoch, wrapped) ? new TransitBatch(client, epoch).decrypt(wrapped) : List.of();
    }

    /** Vault takes no empty batch; for one the epoch is looked up. */
    private boolean anyOf(String epoch, List<Bound> items) {
        if (!EPOCH.matcher(epoch).matches() || (items.isEmpty() && !knows(epoch))) {
            throw new UnknownEpochException(epoch);
        }
        return !items.isEmpty();
    }

    /** Looks afterwards whether it is gone: so it doesn't matter who else destroyed it, or which answer was lost. */
    @Override
    public void destroy(String epoch) {
        if (knows(epoch)) {
            client.post("keys/" + epoch + "/config", Map.of("deletion_allowed", true));
            client.delete("keys/" + epoch);
            if (knows(epoch)) {
                throw refused("destroy a key epoch");
            }
        }
    }

    @Override
    public void rotate() {
        for (String epoch : epochs()) {
            if (!client.post("keys/" + epoch + "/rotate", Map.of()).done() && knows(epoch)) {
                throw refused("rotate a key epoch");
            }
        }
        identity.rotate();
    }

    private List<String> epochs() {
        TransitAnswer answer = client.get("keys?list=true");
        if (!answer.done() && !answer.absent()) {
            throw refused("list its keys");
        }
        return answer.data().path("keys").values().stream()
                .map(JsonNode::asString)
                .filter(name -> EPOCH.matcher(name).matches())
                .toList();
    }

    @Override
    public VaultStatus status() {
        TransitIdentity.Version master = identity.version();
        return new VaultStatus(id(), "transit", epochs().size(), master.number(), master.made());
    }

    private KeyVaultUnavailableException refused(String what) {
        return client.unavailable("would not " + what + ". Its audit log says why.");
    }

    @Override
    public void close() {
        client.close();
    }
}
