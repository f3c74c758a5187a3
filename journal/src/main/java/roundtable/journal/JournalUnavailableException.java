package roundtable.journal;

import org.jspecify.annotations.Nullable;

/**
 * The store could not be reached in time, or the journal is closed. Whether the commit will be found in the log later
 * may be unknown; repeating the command with the same id is always safe. Code {@code journal-unavailable}.
 */
public final class JournalUnavailableException extends JournalException {

    JournalUnavailableException(String message, @Nullable Throwable cause) {
        super("journal-unavailable", message);
        if (cause != null) {
            initCause(cause);
        }
    }
}
