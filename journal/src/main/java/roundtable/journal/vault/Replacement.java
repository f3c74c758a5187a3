package roundtable.journal.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A new file in the place of an old one: whole or not at all, and the old one zeroed where that is possible. */
final class Replacement {

    private Replacement() {}

    /** Writes a file that must not exist, durably, for its owner only; leaves none when it fails. */
    static void writeNew(Path file, byte[] bytes) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file());
        try (channel) {
            OwnerOnly.restrict(file);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Durable when it returns. */
    static void replace(Path file, Path by) throws IOException {
        if (!Files.exists(file)) {
            move(by, file);
            return;
        }
        OwnerOnly.handOver(by, file);
        if (!onlyName(file)) {
            move(by, file);
            return;
        }
        try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            move(by, file);
            blank(old);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(to);
    }

    /** A hard link is somebody's backup, and not ours to blank. */
    private static boolean onlyName(Path file) throws IOException {
        try {
            return Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                    .equals(1);
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            return false;
        }
    }

    /** What was replaced goes back to the free blocks with zeros in it, where the disk writes in place. */
    private static void blank(FileChannel old) {
        try {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(old.size()));
            long at = 0;
            while (zeros.hasRemaining()) {
                at += old.write(zeros, at);
            }
            old.force(true);
        } catch (IOException e) {
            // the key is out of the file and that is durable; more was never promised
        }
    }

    /** Makes durable what was created or renamed in a file's folder. */
    static void forceFolder(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(KeystoreFile.parent(file), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw e;
            }
        }
    }
}
