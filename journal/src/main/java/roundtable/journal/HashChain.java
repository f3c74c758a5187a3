package roundtable.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
public final class HashChain {

    private HashChain() {}

    /**
     * Hash of the commit that {@code draft} becomes after {@code prev}.
     *
     * @throws IllegalArgumentException when a text holds half of a surrogate pair and so has no UTF-8 form
     */
    public static Hash hash(Draft draft, Hash prev) {
        return Preimage.of(draft).hash(prev);
    }

    /** Whether {@code commit} is unaltered and follows the commit with the hash {@code prev}. */
    public static boolean verifies(Commit commit, Hash prev) {
        return commit.prev().equals(prev) && commit.hash().equals(hash(commit.draft(), prev));
    }

    /** The part of the work that needs no {@code prev}; done by the caller's thread, not by the one appender. */
    static final class Preimage {
        private final byte[] header;
        private final byte[] payloads;

        private Preimage(byte[] header, byte[] payloads) {
            this.header = header;
            this.payloads = payloads;
        }

        static Preimage of(Draft draft) {
            ByteArrayOutputStream payloads = new ByteArrayOutputStream();
            draft.events().forEach(e -> payloads.writeBytes(sha256().digest(utf8(e.payload()))));
            return new Preimage(headerOf(draft), payloads.toByteArray());
        }

        private static byte[] headerOf(Draft draft) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeByte(draft.role().isEmpty() ? 0 : 1);
                text(out, draft.stream());
                out.writeLong(draft.from());
                out.writeLong(draft.at().toEpochMilli());
                text(out, draft.by());
                if (!draft.role().isEmpty()) {
                    text(out, draft.role());
                }
                text(out, draft.commandId());
                out.writeInt(draft.events().size());
                for (StoredEvent event : draft.events()) {
                    text(out, event.type());
                    out.writeInt(event.revision());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        Hash hash(Hash prev) {
            MessageDigest digest = sha256();
            digest.update(header);
            digest.update(prev.bytes());
            return Hash.of(digest.digest(payloads));
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = utf8(text);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A text of the commit holds half of a surrogate pair", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
