package roundtable.journal.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How a keyring is written: a line of text ({@code roundtable-keystore <form> <SHA-256 of all that follows>}), then
 * binary, big-endian: id (16 bytes), master version (int), when made (long, ms), master key (32), number of epochs
 * (int), and for each the length of its id (byte), the id, its encrypted key (60).
 *
 * <p>Binary, because a key in a JSON text becomes a string on its way, and no string can be wiped. A plain checksum,
 * because an HMAC under a key that lies in the same file would stop nobody who can write the file.
 */
final class KeystoreFormat {

    private static final String MARKER = "roundtable-keystore ";
    private static final String FORM = MARKER + "1 ";
    private static final int FIXED = 16 + 4 + 8 + KeyVault.KEY_LENGTH + 4;

    /** Length of the first line, with its end; it changes with every byte of the rest. */
    static final int HEADER = FORM.length() + 64 + 1;

    private KeystoreFormat() {}

    /** The first line; all of it, so that one that is cut off or blanked is another too. */
    static String stamp(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEADER, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** The caller's to wipe. */
    static byte[] encode(Keyring keys) {
        int size = HEADER + FIXED;
        for (String epoch : keys.epochs().keySet()) {
            size += 1 + epoch.length() + Keyring.SEALED;
        }
        ByteBuffer out = ByteBuffer.allocate(size).position(HEADER);
        out.putLong(keys.id().getMostSignificantBits()).putLong(keys.id().getLeastSignificantBits());
        out.putInt(keys.masterVersion())
                .putLong(keys.masterMade().toEpochMilli())
                .put(keys.master());
        out.putInt(keys.epochs().size());
        keys.epochs()
                .forEach((epoch, key) -> out.put((byte) epoch.length())
                        .put(epoch.getBytes(StandardCharsets.US_ASCII))
                        .put(key));
        byte[] header = header(out.array()).getBytes(StandardCharsets.US_ASCII);
        return out.put(0, header).array();
    }

    /** @param file for messages */
    static Keyring decode(byte[] bytes, Path file) {
        String line = stamp(bytes);
        if (line.matches(MARKER + "([2-9]|[1-9][0-9]+) [0-9a-f]+\\s?.*")) {
            throw new KeystoreRefusedException("The keystore " + file
                    + " is of a newer form than this Roundtable reads. Nothing was overwritten.");
        }
        if (!line.startsWith(FORM)) {
            throw new KeystoreDamagedException(file, "it doesn't begin as a keystore does");
        }
        if (bytes.length < HEADER + FIXED) {
            throw new KeystoreDamagedException(file, "its end is missing");
        }
        if (!line.equals(header(bytes))) {
            throw new KeystoreDamagedException(file, "its checksum doesn't fit, so it was changed or cut off");
        }
        try {
            return read(ByteBuffer.wrap(bytes).position(HEADER));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new KeystoreDamagedException(file, "its parts don't fit together");
        }
    }

    private static Keyring read(ByteBuffer in) {
        UUID id = new UUID(in.getLong(), in.getLong());
        int version = in.getInt();
        Instant made = Instant.ofEpochMilli(in.getLong());
        byte[] master = bytes(in, KeyVault.KEY_LENGTH);
        TreeMap<String, byte[]> epochs = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String epoch = new String(bytes(in, Byte.toUnsignedInt(in.get())), StandardCharsets.US_ASCII);
            epochs.put(epoch, bytes(in, Keyring.SEALED));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes at the end");
        }
        return new Keyring(id, version, made, master, epochs);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static String header(byte[] all) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(all, HEADER, all.length - HEADER);
            return FORM + HexFormat.of().formatHex(digest.digest()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
