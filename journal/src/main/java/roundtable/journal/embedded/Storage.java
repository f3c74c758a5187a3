package roundtable.journal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Named sorted maps of bytes, durable through a {@link ChangeLog} and kept in an MVStore file. Used by one thread, save
 * for {@link #sync}.
 */
final class Storage implements AutoCloseable {
    static final String STORE_FILE = "store";
    private static final String POSITION_MAP = "log-position";
    private static final byte[] POSITION_KEY = {0};

    private final MVStore store;
    private final MVMap<byte[], byte[]> positions;
    private final @Nullable Path directory;
    private final @Nullable ChangeLog log;
    private final @Nullable DirectoryLock lock;
    private final Changes changes = new Changes();
    private long stored;
    private long storedOnDisk;

    private Storage(MVStore store, @Nullable Path directory, @Nullable ChangeLog log, @Nullable DirectoryLock lock) {
        this.store = store;
        this.directory = directory;
        this.log = log;
        this.lock = lock;
        this.positions = open(POSITION_MAP);
    }

    static Storage inMemory() {
        return new Storage(StoreFile.inMemory(), null, null, null);
    }

    static Storage open(Path directory, Durability durability, int segmentBytes) {
        try {
            Files.createDirectories(directory);
            DirectoryLock lock = DirectoryLock.acquire(directory);
            try {
                return openLocked(directory, durability, segmentBytes, lock);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "storage-failed", "The data directory " + directory + " can't be read or written.", e);
        }
    }

    private static Storage openLocked(Path directory, Durability durability, int segmentBytes, DirectoryLock lock)
            throws IOException {
        Path file = directory.resolve(STORE_FILE);
        ChangeLog log = ChangeLog.open(directory, !Files.exists(file), segmentBytes, durability);
        try {
            MVStore store = StoreFile.open(file);
            try {
                Storage storage = new Storage(store, directory, log, lock);
                storage.recover();
                return storage;
            } catch (RuntimeException | IOException e) {
                store.closeImmediately();
                throw e;
            }
        } catch (RuntimeException | IOException e) {
            log.close();
            throw e;
        }
    }

    private void recover() throws IOException {
        byte[] position = positions.get(POSITION_KEY);
        stored = position == null ? 0 : Bytes.toLong(position);
        ChangeLog recovering = requireLog();
        recovering.recover(stored, (number, payload) -> Changes.replay(payload, new Replay()));
        if (recovering.last() > stored) {
            commit(recovering.last());
        }
        sync();
        storedOnDisk = stored;
    }

    private final class Replay implements Changes.Target {
        @Override
        public void put(String map, byte[] key, byte[] value) {
            open(map).put(key, value);
        }

        @Override
        public void remove(String map, byte[] key) {
            open(map).remove(key);
        }

        @Override
        public void drop(String map) {
            store.removeMap(open(map));
        }
    }

    List<String> mapNames() {
        return List.copyOf(store.getMapNames());
    }

    MVMap<byte[], byte[]> open(String map) {
        return StoreFile.map(store, map);
    }

    void put(MVMap<byte[], byte[]> map, byte[] key, byte[] value) {
        map.put(key, value);
        if (log != null) {
            changes.put(map.getName(), key, value);
        }
    }

    boolean putIfAbsent(MVMap<byte[], byte[]> map, byte[] key, byte[] value) {
        if (map.putIfAbsent(key, value) != null) {
            return false;
        }
        if (log != null) {
            changes.put(map.getName(), key, value);
        }
        return true;
    }

    byte @Nullable [] remove(MVMap<byte[], byte[]> map, byte[] key) {
        byte[] previous = map.remove(key);
        if (log != null && previous != null) {
            changes.remove(map.getName(), key);
        }
        return previous;
    }

    void drop(String map) {
        store.removeMap(open(map));
        if (log != null) {
            changes.drop(map);
        }
    }

    /** Whether there are changes that nobody may be told of before the next {@link #flush}. */
    boolean hasUnflushed() {
        return !changes.isEmpty();
    }

    /** Makes every change so far durable. */
    void flush() {
        if (changes.isEmpty()) {
            return;
        }
        ChangeLog writing = requireLog();
        try {
            if (!writing.hasRoom(changes.size(), storedOnDisk)) {
                makeRoom(writing);
            }
            writing.write(changes.payload());
            changes.clear();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "storage-failed", "The log in " + directory + " can't be written; the server stops.", e);
        }
    }

    /** The store takes in what is about to be written too: being ahead of the log is safe, being behind it isn't. */
    private void makeRoom(ChangeLog writing) {
        sync();
        commit(writing.last() + 1);
        sync();
        storedOnDisk = stored;
    }

    boolean hasUncommitted() {
        return log != null && (store.hasUnsavedChanges() || log.last() > stored);
    }

    /**
     * Writes everything into the store file. Call it again only after a {@link #sync} of this one has ended: the space
     * of pages that are free now is used by the next, so the disk must hold this one first.
     *
     * @return the number of the newest frame that the file now holds
     */
    long checkpoint() {
        flush();
        commit(requireLog().last());
        return stored;
    }

    private void commit(long number) {
        positions.put(POSITION_KEY, Bytes.of(number));
        store.commit();
        stored = number;
    }

    /** Forces the store file to the disk. Any thread may call it. */
    void sync() {
        store.sync();
    }

    /** Tells that the store file on the disk holds every frame up to the given one. */
    void storedOnDisk(long number) {
        storedOnDisk = Math.max(storedOnDisk, number);
    }

    /** Moves a slice of the live pages out of mostly dead chunks; the next checkpoint writes them and frees the chunks. */
    boolean compactSlice() {
        return StoreFile.compactSlice(store);
    }

    long fileBytes() {
        return store.isPersistent() ? store.getFileStore().size() : 0;
    }

    /** Copies what a crash at this moment would leave. */
    void copyTo(Path target) {
        try {
            Files.createDirectories(target);
            List<Path> files = new ArrayList<>(requireLog().files());
            files.add(requireDirectory().resolve(STORE_FILE));
            for (Path file : files) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("storage-failed", "No copy could be made in " + target + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            if (log == null || lock == null) {
                store.closeImmediately();
                return;
            }
            checkpoint();
            sync();
            store.close(0);
            log.close();
            lock.close();
        } catch (IOException | MVStoreException e) {
            throw new EmbeddedServerException("storage-failed", "The store in " + directory + " did not close.", e);
        }
    }

    /** Lets go of the files as they are: after a failure, what the log holds is the truth. */
    void abandon() {
        try {
            store.closeImmediately();
            if (log != null && lock != null) {
                log.close();
                lock.close();
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("storage-failed", "The files in " + directory + " did not close.", e);
        }
    }

    private ChangeLog requireLog() {
        if (log == null) {
            throw new IllegalStateException("a store in memory has no log");
        }
        return log;
    }

    private Path requireDirectory() {
        if (directory == null) {
            throw new IllegalStateException("a store in memory has no directory");
        }
        return directory;
    }
}
