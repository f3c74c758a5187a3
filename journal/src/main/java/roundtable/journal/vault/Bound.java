package roundtable.journal.vault;

import java.util.Objects;

/**
 * A key, plain or wrapped, and what it belongs to.
 *
 * <p>Not a record: arrays don't compare, and no text may ever show the key.
 */
public final class Bound {

    private final byte[] key;
    private final String context;

    /**
     * @param key a data key of 32 bytes, or the wrapped form of one; not copied
     * @param context ids that say where the key belongs; not empty. It is authenticated and not secret: messages name it.
     */
    public Bound(byte[] key, String context) {
        if (context.isEmpty()) {
            throw new IllegalArgumentException("A key is bound to a context that isn't empty");
        }
        this.key = Objects.requireNonNull(key);
        this.context = context;
    }

    /** Not a copy. */
    public byte[] key() {
        return key;
    }

    public String context() {
        return context;
    }

    @Override
    public String toString() {
        return "Bound[" + context + "]";
    }
}
