package roundtable.journal.sealing;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.vault.KeyVault;

/** Seals and opens what belongs to streams, each thing with the key of its name. */
public final class Sealing {
    /** A text that is padded is as long as a multiple of this, in UTF-8 bytes. */
    private static final int PADDING = 256;

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private final KeyRings rings;
    private final Forgetter forgetter;
    private final RequestMac requests;

    /** @param vault holds the epochs of all rings in that database */
    public Sealing(MongoDatabase database, KeyVault vault) {
        RingOpener opener = new RingOpener(vault);
        this.rings = new KeyRings(database, opener);
        this.forgetter = new Forgetter(rings, opener);
        this.requests = new RequestMac(rings, InstallationSecret.named("command-fingerprint", database));
    }

    public Forgetter forgetter() {
        return forgetter;
    }

    public RequestMac requests() {
        return requests;
    }

    /**
     * Sees that a stream has keys of these names; at once, where several are to be used.
     *
     * @throws KeysLostException where its ring can't be opened
     */
    public void prepare(String stream, Collection<String> names) {
        KeyRing unused = rings.require(stream, names);
    }

    /**
     * Seals a piece of JSON.
     *
     * @return Base64
     * @throws KeysLostException where the stream's ring can't be opened
     */
    public String seal(String stream, String name, String json, boolean padded) {
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Box.seal(rings.sealing(stream, name), stream, name, padded ? padded(plain) : plain);
        return Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }

    /** With spaces after it, which no reader of JSON minds. */
    private static byte[] padded(byte[] plain) {
        byte[] longer = Arrays.copyOf(plain, Math.ceilDiv(plain.length, PADDING) * PADDING);
        Arrays.fill(longer, plain.length, longer.length, (byte) ' ');
        return longer;
    }

    /** The JSON; null where it can't be opened, because its key was destroyed or what is stored is damaged. */
    public @Nullable String open(String stream, String name, String sealed) {
        try {
            byte[] box = Base64.getDecoder().decode(sealed);
            byte[] plain = open(stream, name, box);
            return plain == null ? null : new String(plain, StandardCharsets.UTF_8);
        } catch (DamagedBoxException damaged) {
            log.warn("{}: something of {} can't be read. {}", stream, name, damaged.getMessage());
        } catch (IllegalArgumentException noBase64) {
            log.warn("{}: something of {} can't be read. It is not of the form of what is sealed", stream, name);
        }
        return null;
    }

    private byte @Nullable [] open(String stream, String name, byte[] box) {
        DataKey key = rings.opening(stream, name, Box.keyId(box));
        return key == null ? null : Box.open(key, stream, name, box);
    }

    /**
     * Seals a copy of a stream's state, which can be made anew from its events.
     *
     * @param version of the last event in it
     * @return null where it may hold what was forgotten since, so that it must not be kept
     */
    public byte @Nullable [] sealCopy(String stream, long version, byte[] plain) {
        KeyRing ring = rings.ring(stream);
        DataKey key = ring.find(KeyRings.COPIES);
        return key == null || version < ring.forgottenAt() ? null : Box.seal(key, stream, KeyRings.COPIES, plain);
    }

    /** The copy; null where it was sealed before something was forgotten, or is damaged. */
    public byte @Nullable [] openCopy(String stream, byte[] box) {
        try {
            return open(stream, KeyRings.COPIES, box);
        } catch (DamagedBoxException damaged) {
            log.warn("{}: a stored copy can't be read; it is made anew. {}", stream, damaged.getMessage());
            return null;
        }
    }

    /**
     * Whether the keys of a stream are not in this keystore. What was read of it meanwhile must be read again when they
     * are.
     */
    public boolean isLost(String stream) {
        return rings.isLost(stream);
    }

    /** Forgets opened keys of a stream, because another process may have destroyed them. */
    public void drop(String stream) {
        rings.drop(stream);
    }
}
