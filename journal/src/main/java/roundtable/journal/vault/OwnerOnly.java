package roundtable.journal.vault;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Files and folders that nobody but their owner may touch. */
final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** To create a file with, so that it is never open to others, not even for a moment. */
    static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes("rwx------"));
            restrict(folder);
        }
    }

    /** Where there are no POSIX permissions, leaves the owner alone in the list of who may what, as far as that goes. */
    static void restrict(Path path) throws IOException {
        AclFileAttributeView view = POSIX ? null : Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(Set.of(AclEntryPermission.values()))
                    .build()));
        }
    }

    /** Refuses a file that its group or the world may read, write or run. */
    static void check(Path file) throws IOException {
        if (!POSIX) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        String text = PosixFilePermissions.toString(permissions);
        if (!text.endsWith("------")) {
            throw new KeystoreRefusedException("The keystore " + file + " is open to others (" + text
                    + "). Whoever could read it may have its keys. Close it with: chmod 600 " + file);
        }
    }

    /** Gives a new file to the owner of the one it stands for: an administrator may rotate what a service must read. */
    static void handOver(Path created, Path like) throws IOException {
        if (POSIX && !Files.getOwner(created).equals(Files.getOwner(like))) {
            Files.setOwner(created, Files.getOwner(like));
        }
    }
}
