package roundtable.journal.vault;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The keyring in memory, and how it keeps up with its file. Whoever uses it holds the read lock, whoever replaces it the
 * write lock, so that keys are never wiped under somebody. Where both are needed, the file's lock is taken first.
 */
final class SharedKeyring {

    private final KeystoreFile file;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Keyring keys = Keyring.none();

    /** Of the file that the keys are from; null when there are none. An empty file has an empty one. */
    private @Nullable String stamp;

    SharedKeyring(KeystoreFile file) {
        this.file = file;
    }

    /** With what was in the file when this was called, or later. */
    <T> T use(Function<Keyring, T> action) {
        return Attempt.at(file.path(), "read", () -> {
            String now = file.stamp();
            lock.readLock().lock();
            try {
                if (now.equals(stamp)) {
                    return action.apply(keys);
                }
            } finally {
                lock.readLock().unlock();
            }
            return reloadAndUse(action);
        });
    }

    /** What was open when it was replaced reads as zeros, so damage is looked at again while nobody may write. */
    private <T> T reloadAndUse(Function<Keyring, T> action) throws IOException {
        try {
            return reload(action);
        } catch (KeystoreDamagedException e) {
            return reloadLocked(action, e);
        }
    }

    private <T> T reloadLocked(Function<Keyring, T> action, KeystoreDamagedException first) {
        try {
            return file.locked(() -> reload(action));
        } catch (IOException readOnly) {
            throw first;
        }
    }

    private <T> T reload(Function<Keyring, T> action) throws IOException {
        lock.writeLock().lock();
        try {
            KeystoreFile.Stored stored = file.read();
            replace(stored.keys(), stored.stamp());
            return action.apply(keys);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Changes the file and then the memory.
     *
     * @param changed whether the result means that there is something to write
     */
    <T> T change(Function<Keyring, T> change, Predicate<T> changed) {
        return Attempt.at(file.path(), "changed", () -> file.locked(() -> changeLocked(change, changed)));
    }

    private <T> T changeLocked(Function<Keyring, T> change, Predicate<T> changed) throws IOException {
        KeystoreFile.Stored stored = file.read();
        T result = change.apply(stored.keys());
        if (changed.test(result)) {
            take(stored.keys(), file.write(stored.keys()));
        } else {
            file.force();
            take(stored.keys(), stored.stamp());
        }
        return result;
    }

    void forget() {
        take(Keyring.none(), null);
    }

    private void take(Keyring next, @Nullable String nextStamp) {
        lock.writeLock().lock();
        try {
            replace(next, nextStamp);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void replace(Keyring next, @Nullable String nextStamp) {
        keys.wipe();
        keys = next;
        stamp = nextStamp;
    }
}
