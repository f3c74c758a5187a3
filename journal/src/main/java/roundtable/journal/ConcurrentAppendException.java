package roundtable.journal;

/**
 * The stream does not end right before the draft's first version: somebody else was faster. Nothing was stored; decide
 * again on fresh state. Code {@code concurrent-append}.
 */
public final class ConcurrentAppendException extends JournalException {

    ConcurrentAppendException(Draft draft) {
        super(
                "concurrent-append",
                "The stream " + draft.stream() + " moved on; version " + draft.from() + " is not next");
    }
}
