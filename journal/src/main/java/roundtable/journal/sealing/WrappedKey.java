package roundtable.journal.sealing;

import org.bson.types.Binary;

/**
 * A data key as it is stored.
 *
 * @param id of the data key
 * @param key the key, wrapped by the vault
 */
record WrappedKey(String id, Binary key) {
    /** What a wrapped key is bound to, so that it can't stand in for another. */
    static String context(String stream, String name, String id) {
        return stream + '|' + name + '|' + id;
    }
}
