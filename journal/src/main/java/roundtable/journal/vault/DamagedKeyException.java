package roundtable.journal.vault;

import java.util.List;

/**
 * Some wrapped keys were changed, or belong to another context or epoch. Nothing of the call was given out. Code {@code
 * damaged-key}.
 */
public final class DamagedKeyException extends KeyVaultException {

    private static final long serialVersionUID = 1L;

    private final List<Integer> positions;

    /** @param positions of all that can't be opened, at least one */
    DamagedKeyException(String epoch, List<Bound> wrapped, List<Integer> positions) {
        super("damaged-key", sentence(epoch, wrapped.get(positions.getFirst()).context(), positions.size()), null);
        this.positions = List.copyOf(positions);
    }

    private static String sentence(String epoch, String context, int count) {
        String others = count == 1 ? "" : " and of " + (count - 1) + " more";
        return "The wrapped key of " + context + others + " can't be opened in key epoch " + epoch
                + ": it was changed, or it belongs elsewhere.";
    }

    /** The indexes, in the list of the call, of all that can't be opened; ascending. */
    public List<Integer> positions() {
        return positions;
    }
}
