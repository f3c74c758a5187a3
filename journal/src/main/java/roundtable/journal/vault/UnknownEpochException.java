package roundtable.journal.vault;

/** The epoch was destroyed, or it never was in this vault; the two can't be told apart. Code {@code unknown-epoch}. */
public final class UnknownEpochException extends KeyVaultException {

    private static final long serialVersionUID = 1L;

    UnknownEpochException(String epoch) {
        super(
                "unknown-epoch",
                "The key vault has no key epoch " + epoch + ": it was destroyed, or is of another vault.",
                null);
    }
}
