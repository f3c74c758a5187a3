package roundtable.journal.vault;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The keystore's file. It is never written in place: a new one is written beside it, forced, and renamed over it, so
 * that at any moment there is one whole file under its name.
 *
 * <p>It is read with streams and not with channels, since an interrupted thread would close a channel that it reads.
 */
final class KeystoreFile {

    /** @param stamp differs for other contents */
    record Stored(Keyring keys, String stamp) {}

    private final Path path;
    private final Path next;

    /** @param path absolute, and no link: a rename would replace the link */
    private KeystoreFile(Path path) {
        this.path = path;
        this.next = path.resolveSibling(path.getFileName() + ".new");
    }

    static KeystoreFile existing(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new KeystoreRefusedException("There is no keystore at " + path.toAbsolutePath() + ". If it was lost,"
                    + " put its newest backup there: a new one can't open what the old one sealed.");
        }
        KeystoreFile file = new KeystoreFile(path.toRealPath());
        file.removeLeftOver();
        return file;
    }

    /** Makes the folder too, where it is missing. */
    static KeystoreFile create(Path path) throws IOException {
        Path folder = parent(path.toAbsolutePath());
        OwnerOnly.createDirectories(folder);
        KeystoreFile file = new KeystoreFile(folder.toRealPath().resolve(path.getFileName()));
        return file.locked(() -> {
            if (Files.exists(file.path, LinkOption.NOFOLLOW_LINKS)) {
                throw new KeystoreRefusedException("There is already something at " + file.path + ".");
            }
            Keyring keys = Keyring.fresh();
            file.write(keys);
            keys.wipe();
            return file;
        });
    }

    Path path() {
        return path;
    }

    /** Costs one small read. It holds the checksum of the rest, so every other keystore has another,
     * however coarse the clock of the file system is. */
    String stamp() throws IOException {
        try (InputStream in = new FileInputStream(path.toFile())) {
            return KeystoreFormat.stamp(in.readNBytes(KeystoreFormat.HEADER));
        }
    }

    /** The calling thread must not hold the lock. */
    <T> T locked(Attempt<T> attempt) throws IOException {
        return KeystoreLock.holding(path, attempt);
    }

    /** Without the lock, a file that is being replaced may seem damaged (see {@link Replacement}). */
    Stored read() throws IOException {
        byte[] bytes = bytes();
        try {
            return new Stored(KeystoreFormat.decode(bytes, path), KeystoreFormat.stamp(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] bytes() throws IOException {
        OwnerOnly.check(path);
        try (InputStream in = new FileInputStream(path.toFile())) {
            return in.readAllBytes();
        }
    }

    /** For a caller that holds the lock. Durable when it returns; the stamp of what was written. */
    String write(Keyring keys) throws IOException {
        byte[] bytes = KeystoreFormat.encode(keys);
        try {
            Files.deleteIfExists(next);
            Replacement.writeNew(next, bytes);
            Replacement.replace(path, next);
            return KeystoreFormat.stamp(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Makes durable what another may have renamed. */
    void force() throws IOException {
        Replacement.forceFolder(path);
    }

    /** A process that died in writing leaves it; there may be keys in it. */
    void removeLeftOver() throws IOException {
        if (Files.exists(next)) {
            locked(() -> Files.deleteIfExists(next));
        }
    }

    /** Writes the file's bytes to a new file, durably, for its owner only. */
    void copyTo(Path target) throws IOException {
        byte[] bytes = locked(this::bytes);
        try {
            KeystoreFormat.decode(bytes, path).wipe();
            Replacement.writeNew(target, bytes);
            Replacement.forceFolder(target);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static Path parent(Path file) throws NoSuchFileException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new NoSuchFileException(file.toString());
        }
        return parent;
    }
}
