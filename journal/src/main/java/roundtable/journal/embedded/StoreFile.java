package roundtable.journal.embedded;

import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;

/** How MVStore is used: maps of bytes, written when we say so, and compacted in slices that nobody notices. */
final class StoreFile {
    private static final int CACHE_MEBIBYTES = 64;
    private static final int PAGE_BYTES = 4096;
    private static final int TARGET_FILL_PERCENT = 60;
    private static final int COMPACTION_SLICE_BYTES = 128 * 1024;

    private StoreFile() {}

    static MVStore inMemory() {
        return new MVStore.Builder().autoCommitDisabled().open();
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws EmbeddedServerException {@code store-damaged}
     */
    static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .autoCompactFillRate(0)
                    .pageSplitSize(PAGE_BYTES)
                    .cacheSize(CACHE_MEBIBYTES)
                    .open();
            store.setRetentionTime(0);
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException e) {
            throw new EmbeddedServerException(
                    "store-damaged", "The store file " + file + " can't be opened; restore it from a copy.", e);
        }
    }

    static MVMap<byte[], byte[]> map(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /** Moves a slice of the live pages out of mostly dead chunks; whether there was anything to move. */
    static boolean compactSlice(MVStore store) {
        return store.compact(TARGET_FILL_PERCENT, COMPACTION_SLICE_BYTES);
    }
}
