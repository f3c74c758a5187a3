package roundtable.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/**
 * The hash chain of a stream: each commit's hash covers the one before it, so that nobody can alter, drop, insert or
 * reorder a commit unseen.
 *
 * <pre>
 * hash   = SHA-256( tag ‖ header ‖ prev ‖ payloads )
 * tag    = 0x00 where the role is empty, 0x01 where it isn't
 * header = T(stream) ‖ I64(from) ‖ I64(at) ‖ T(by) ‖ [T(role) under tag 0x01] ‖ T(commandId) ‖ I32(number of events)
 *          ‖ for each event: T(type) ‖ I32(revision)
 * prev   = hash of the commit before it in the stream, 32 bytes; 32 zero bytes for the first
 * payloads = for each event: SHA-256(UTF-8 bytes of the payload), 32 bytes each
 * T(s)   = I32(length in bytes of the UTF-8 form of s) ‖ these bytes
 * I32, I64 = big-endian two's complement; at = milliseconds since 1970-01-01T00:00:00Z
 * </pre>
 *
 * The payload enters by its own hash, so a chain can be checked by someone who may not see the payloads. The commit's
 * number is left out: it belongs to the log, not to the stream. So is the body's fingerprint, which dies with its key.
 * Commits from before there were roles have none, so what they were hashed as stays as it was.
 */
public final class CommitHash {

    private final byte[] header;
    private final byte[] payloads;

    private CommitHash(byte[] header, byte[] payloads) {
        this.header = header;
        this.payloads = payloads;
    }

    /**
     * The part of the work that needs no {@code prev}.
     *
     * @throws IllegalArgumentException when a text holds half of a surrogate pair and so has no UTF-8 form
     */
    public static CommitHash of(ChainedCommit commit) {
        ByteArrayOutputStream payloads = new ByteArrayOutputStream();
        commit.events().forEach(e -> payloads.writeBytes(Encoding.sha256().digest(Encoding.utf8(e.payload()))));
        return new CommitHash(headerOf(commit), payloads.toByteArray());
    }

    private static byte[] headerOf(ChainedCommit commit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(commit.role().isEmpty() ? 0 : 1);
            Encoding.text(out, commit.stream());
            out.writeLong(commit.from());
            out.writeLong(commit.at().toEpochMilli());
            Encoding.text(out, commit.by());
            if (!commit.role().isEmpty()) {
                Encoding.text(out, commit.role());
            }
            Encoding.text(out, commit.commandId());
            out.writeInt(commit.events().size());
            for (ChainedEvent event : commit.events()) {
                Encoding.text(out, event.type());
                out.writeInt(event.revision());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The commit's hash where it follows the commit with the hash {@code prev}. */
    public Hash after(Hash prev) {
        MessageDigest digest = Encoding.sha256();
        digest.update(header);
        digest.update(prev.bytes());
        return Hash.of(digest.digest(payloads));
    }
}
